// What does a mail change about its ticket: once it is written, and once it leaves?
import type { Tx } from "#app/data/db.server.ts";
import { markComplaint } from "#app/data/records/complaints.server.ts";
import type { OutboundMessage } from "#app/data/records/messages.server.ts";
import { markLeaving } from "#app/data/records/outbox.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { listOpenPromises } from "#app/data/records/promises.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { markTicketReplied, type LockedTicket } from "#app/data/records/tickets.server.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { Recipients } from "#app/domain/reply/decide-recipients.ts";
import type { SendPlan } from "#app/domain/reply/waiting-send.ts";
import type {
  MemberId,
  MessageId,
  ShopId,
  TicketId,
  TicketPromiseId,
} from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";
import { offerPromises } from "#app/services/promise/offer-promises.ts";
import { settlePromise } from "#app/services/promise/settle-promise.ts";
import { tellRules } from "#app/services/occasion/tell-rules.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { assignToReplier } from "#app/services/ticket/assign-to-replier.ts";
import { carryOutActions } from "./carry-out-actions.ts";

type Needs = Pick<Deps, "clock" | "newId" | "openCalendar">;
type Author = { readonly id: MemberId; readonly name: string; readonly role: Role };

/** A step of a transaction, with the ticket locked: it waits for the customer, who is done goes on. Clocks are the caller's. */
export async function noteReply(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  given: { readonly ticket: LockedTicket; readonly by: Author; readonly text: string },
): Promise<void> {
  const { ticket, by, text } = given;
  const at = needs.clock();
  const { ticketId } = ticket;
  await markTicketReplied(tx, shopId, ticketId, { at, preview: firstWords(mask(text)) });
  await assignToReplier(needs, tx, { shopId, ticketId, by });
  await noteAcknowledged(needs, tx, shopId, { ticketId, by, at });
  await noteReopening(needs, tx, shopId, { ticket, by, at });
}

/** The first answer to a complaint says that it was heard. */
async function noteAcknowledged(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  given: { readonly ticketId: TicketId; readonly by: Author; readonly at: Instant },
): Promise<void> {
  const { ticketId, by, at } = given;
  if (!(await markComplaint(tx, shopId, ticketId, { step: "acknowledged", at }))) return;
  const detail = { kind: "complaint", step: "acknowledged", by: null } as const;
  await saveTicketEvents(tx, shopId, [{ id: needs.newId(), ticketId, actor: by.id, detail, at }]);
}

/** Whoever writes to the customer of a ticket that was done goes on with it. */
async function noteReopening(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  given: { readonly ticket: LockedTicket; readonly by: Author; readonly at: Instant },
): Promise<void> {
  const { ticket, by, at } = given;
  const { ticketId, status: from } = ticket;
  if (from !== "resolved" && from !== "closed") return;
  const detail = { kind: "status", from, to: "waiting", by: by.name } as const;
  await saveTicketEvents(tx, shopId, [{ id: needs.newId(), ticketId, actor: by.id, detail, at }]);
}

/**
 * A step of a transaction, with the ticket locked, when the reply can't be taken back any more: what it commits us to, and which
 * earlier commitments it keeps. Throws Refusal for a promise that is not on the ticket or was decided otherwise.
 */
export async function notePromises(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly ticket: Pick<LockedTicket, "ticketId">;
    readonly by: Author;
    readonly text: string;
    readonly messageId: MessageId;
    readonly plan: SendPlan;
  },
): Promise<void> {
  const { ticket, by, text, messageId, plan } = given;
  const { ticketId } = ticket;
  await offerPromises(needs, tx, shopId, {
    ticketId,
    messageId,
    text,
    at: needs.clock(),
    author: by,
    locale: plan.locale ?? undefined,
    choices: plan.promises,
  });
  for (const promiseId of new Set(plan.keeps as readonly TicketPromiseId[]))
    await settlePromise(needs, tx, shopId, { ticketId, promiseId, move: "keep", by });
}

/** A step of a transaction. */
export async function noteOutgoing(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly ticketId: TicketId;
    readonly by: { readonly id: MemberId; readonly name: string };
    readonly recipients: Recipients;
    readonly sendAt: { readonly at: Instant } | null;
    readonly isForward: boolean;
  },
): Promise<void> {
  const { ticketId, by, recipients, sendAt, isForward } = given;
  const details: TicketEventDetail[] = [];
  if (isForward) {
    const to = [recipients.to, ...recipients.alsoTo].map(({ address }) => address).join(", ");
    details.push({ kind: "forwarded", by: by.name, to });
  }
  if (sendAt) {
    const { timeZone } = (await getPolicy(tx, shopId)).calendar;
    details.push({ kind: "send-scheduled", by: by.name, at: isoInZone(timeZone, sendAt.at) });
  }
  const at = needs.clock();
  await saveTicketEvents(
    tx,
    shopId,
    details.map((detail) => ({ id: needs.newId<string>(), ticketId, actor: by.id, detail, at })),
  );
}

/**
 * A step of a transaction, with message and ticket locked. A send at a chosen hour counts as written now; of any other only its
 * promises were left to note, and what else it does to the ticket.
 */
export async function leaveOutbox(
  needs: Pick<Deps, "clock" | "newId" | "openCalendar" | "enqueue">,
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly message: OutboundMessage;
    readonly ticket: LockedTicket;
    readonly author: { readonly id: MemberId; readonly name: string; readonly role: Role };
  },
): Promise<void> {
  const { message, ticket, author } = given;
  const { messageId, beforeSend, text } = message;
  if (message.sendLater) await markLeaving(tx, shopId, messageId, needs.clock());
  if (!beforeSend || message.purpose === "forward") return;
  const said = { ticket, by: author, text };
  if (message.sendLater) await noteReply(needs, tx, shopId, said);
  const { plan } = beforeSend;
  await notePromises(needs, tx, shopId, { ...said, messageId, plan: { ...plan, keeps: [] } });
  const open = await listOpenPromises(tx, shopId, ticket.ticketId);
  // One that was decided otherwise since, or went to another ticket, is no reason to keep the mail back.
  const keeps = plan.keeps.filter((id) => open.includes(id));
  for (const promiseId of keeps as TicketPromiseId[])
    await settlePromise(needs, tx, shopId, {
      ticketId: ticket.ticketId,
      promiseId,
      move: "keep",
      by: author,
    });
  const { ticketId } = ticket;
  await rebuildClocks(needs, tx, shopId, ticketId);
  const { actions } = plan;
  if (actions) await carryOutActions(needs, tx, shopId, { ticketId, by: author, actions });
  await tellRules(needs, tx, shopId, { ticketId, what: ["status"], key: messageId });
}
