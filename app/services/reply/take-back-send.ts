// A mail that has not left is taken back: it is its writer's draft again, and the ticket is as it was.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { renewAcknowledgement } from "#app/data/records/complaints.server.ts";
import { findDraft, lockDraft, saveDraft } from "#app/data/records/drafts.server.ts";
import { deleteWaitingMessage, restoreTicket } from "#app/data/records/outbox.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import { putUploadsInDraft } from "#app/data/records/uploads.server.ts";
import type { DraftView } from "#app/domain/reply/draft.ts";
import type { DraftId, UploadId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import {
  lockWaitingSend,
  refuseReaders,
  type WaitingSend,
  type WaitingSendStep,
} from "./lock-waiting-send.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar">;

/**
 * Returns the draft that the writer has now; what they have begun meanwhile stands below it. Throws Refusal: "not-allowed",
 * "not-found", "conflict" when the mail provider has it or may have it.
 */
export async function takeBackSend(
  needs: Needs,
  step: WaitingSendStep,
): Promise<{ readonly draft: DraftView }> {
  const { shopId, messageId, by } = step;
  refuseReaders(by);
  return inShopBySql(needs.db, shopId, async (tx) => {
    const send = await lockWaitingSend(tx, step);
    const { ticketId } = send.ticket;
    const at = needs.clock();
    await deleteWaitingMessage(tx, shopId, messageId);
    const draft = await restoreDraft(needs, tx, step, send);
    const details = await restore(tx, step, send);
    await saveTicketEvents(
      tx,
      shopId,
      details.map((detail) => ({ id: needs.newId<string>(), ticketId, actor: by.id, detail, at })),
    );
    await renewAcknowledgement(tx, shopId, ticketId);
    await rebuildClocks(needs, tx, shopId, ticketId);
    await refreshDeliveryTrouble(tx, shopId, ticketId);
    await announceChange(tx, shopId, ticketId);
    return { draft };
  });
}

/** The ticket as it was; what its history says of it. */
async function restore(
  tx: Tx,
  { shopId, by }: WaitingSendStep,
  { message, beforeSend, ticket }: WaitingSend,
): Promise<readonly TicketEventDetail[]> {
  const { ticketId, status } = ticket;
  const taken: TicketEventDetail = { kind: "send-taken-back", by: by.name };
  const before = beforeSend.ticket;
  // Merged since: the ticket that it is on now never had another state for it.
  if (!before || beforeSend.plan.ticketId !== ticketId) return [taken];
  await restoreTicket(tx, shopId, ticketId, { before, repliedAt: message.at });
  const wasDone = before.status === "resolved" || before.status === "closed";
  return wasDone && status === "waiting"
    ? [taken, { kind: "status", from: status, to: before.status, by: by.name }]
    : [taken];
}

async function restoreDraft(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  { shopId }: WaitingSendStep,
  { message, beforeSend, ticket }: WaitingSend,
): Promise<DraftView> {
  const memberId = message.authorId;
  if (memberId === null) throw new Refusal("conflict", "Nobody is known to have written this.");
  const { uploadIds, ...words } = beforeSend.draft;
  const place = { ticketId: ticket.ticketId, memberId, kind: words.kind };
  const lock = await lockDraft(tx, shopId, place);
  const begun = lock && (await findDraft(tx, shopId, place));
  const id = lock?.draftId ?? needs.newId<DraftId>();
  await saveDraft(tx, shopId, {
    ...words,
    ...place,
    id,
    html: begun ? `${words.html}${begun.html}` : words.html,
    version: (lock?.version ?? 0) + 1,
    at: needs.clock(),
  });
  const ids = [...uploadIds, ...(begun?.uploads ?? []).map(({ uploadId }) => uploadId)];
  await putUploadsInDraft(tx, shopId, { draftId: id, memberId, ids: ids as UploadId[] });
  const draft = await findDraft(tx, shopId, place);
  if (!draft) throw new Error("the draft that was just written is gone");
  return draft;
}
