// A ticket changed its status: what is closed with it, and should somebody look at it again to learn from it?
import type { Tx } from "#app/data/db.server.ts";
import { closeAnsweredComplaint } from "#app/data/records/complaints.server.ts";
import { findThreadLength } from "#app/data/records/reviews.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { reasonsWhenDone } from "#app/domain/review/reasons-when-done.ts";
import { isUuid, type MemberId, type ShopId, type TicketId } from "#app/domain/shared/ids.ts";
import { isDone } from "#app/domain/ticket/change-of-status.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";
import { queueReview } from "#app/services/review/queue-review.ts";

type Needs = Pick<Deps, "clock" | "newId">;
type Which = { readonly shopId: ShopId; readonly ticketId: TicketId; readonly actor: string };

/** A step of a transaction, with the ticket locked and its new state saved. */
export async function noteDone(
  needs: Needs,
  tx: Tx,
  which: Which,
  events: readonly TicketEventDetail[],
): Promise<void> {
  for (const event of events) {
    if (event.kind === "closed-quietly") await closeComplaintWith(needs, tx, which);
    if (event.kind !== "status" || event.takenBack) continue;
    if (isDone(event.to)) await closeComplaintWith(needs, tx, which);
    if (isDone(event.to) && !isDone(event.from)) await queueDone(needs, tx, which);
    if (event.to === "open" && isDone(event.from)) await queueReopened(needs, tx, which);
  }
}

async function closeComplaintWith(
  needs: Needs,
  tx: Tx,
  { shopId, ticketId, actor }: Which,
): Promise<void> {
  const at = needs.clock();
  const byId = isUuid(actor) ? (actor as MemberId) : null;
  if (!(await closeAnsweredComplaint(tx, shopId, ticketId, { at, byId }))) return;
  const detail = { kind: "complaint", step: "closed", by: null } as const;
  const event = { id: needs.newId<string>(), ticketId, actor, detail, at };
  await saveTicketEvents(tx, shopId, [event]);
}

async function queueDone(needs: Needs, tx: Tx, { shopId, ticketId }: Which): Promise<void> {
  const thread = await findThreadLength(tx, shopId, ticketId);
  const at = needs.clock();
  for (const why of reasonsWhenDone({ ticketId, ...thread }))
    await queueReview(needs, tx, shopId, { ticketId, why, agentId: null, at });
}

async function queueReopened(needs: Needs, tx: Tx, { shopId, ticketId }: Which): Promise<void> {
  const occasion = { ticketId, why: "reopened", agentId: null, at: needs.clock() } as const;
  await queueReview(needs, tx, shopId, occasion);
}
