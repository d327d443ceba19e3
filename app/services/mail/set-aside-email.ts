// Mail of machines opens no ticket: note what it says about the ticket or the message that it speaks of.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { markCanaryBack } from "#app/data/records/canaries.server.ts";
import { saveDeliveryEvents } from "#app/data/records/delivery-events.server.ts";
import { markInboundEmailDone } from "#app/data/records/inbound-emails.server.ts";
import { markMailboxProven } from "#app/data/records/mailboxes.server.ts";
import { findOutboundByMessageId } from "#app/data/records/messages.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { listNamedTickets } from "#app/data/records/named-tickets.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import type { BounceVerdict } from "#app/domain/mail/verdict.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { applyDeliveryEventsJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { ownMailToken } from "#app/domain/mail/own-mail-token.ts";
import { headsOf, type ReadMail } from "./read-inbound-email.ts";

type Needs = Pick<Deps, "clock" | "newId" | "enqueue" | "settings">;

/** A step of a transaction. False when the mail was done before. */
export async function setAsideEmail(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: ReadMail,
): Promise<boolean> {
  const { mail, verdict, waiting } = read;
  const at = needs.clock();
  const { inboundEmailId } = waiting;
  const done = { status: "screened", verdict, at, heads: headsOf(read) } as const;
  if (!(await markInboundEmailDone(tx, shopId, inboundEmailId, done))) return false;
  await noteOwnMail(needs, tx, shopId, read);
  if (verdict.kind === "bounce") await noteBounce(needs, tx, shopId, read, verdict);
  const named =
    verdict.kind === "bounce" && verdict.aboutMessageId ? [verdict.aboutMessageId] : mail.inReplyTo;
  const about = await listNamedTickets(tx, shopId, {
    replyNumber: null,
    inReplyTo: named,
    references: [],
    subjectNumber: null,
  });
  const ticketId = about.byMessageId[0]?.ticketId;
  if (ticketId && "evidence" in verdict) {
    const { kind, evidence } = verdict;
    const detail: TicketEventDetail = { kind: "machine-mail", verdict: kind, evidence };
    await saveTicketEvents(tx, shopId, [
      { id: needs.newId(), ticketId, actor: "loupe", detail, at },
    ]);
  }
  await announceChange(tx, shopId, ticketId ?? null);
  return true;
}

/** Our own test mail or canary came back: the way works. */
async function noteOwnMail(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { mail, waiting }: ReadMail,
): Promise<void> {
  const own = ownMailToken(mail.messageId, needs.settings.receivingDomain);
  if (own?.kind === "test" && own.token === waiting.testToken)
    await markMailboxProven(tx, shopId, waiting.mailboxId, waiting.receivedAt);
  if (own?.kind === "canary") await markCanaryBack(tx, shopId, own.token, waiting.receivedAt);
}

/** What a bounce says of a message of ours goes the way of the provider's own reports: once each, forward only. */
async function noteBounce(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { waiting }: ReadMail,
  bounce: BounceVerdict,
): Promise<void> {
  if (bounce.aboutMessageId === null) return;
  const sent = await findOutboundByMessageId(tx, shopId, bounce.aboutMessageId);
  if (!sent) return;
  // A mailing address behind the recipient's may have failed; the message is lost only for whom it was written to.
  const recipient = bounce.recipient === null ? null : addressKey(bounce.recipient);
  if (recipient !== null && !sent.to.some((address) => addressKey(address) === recipient)) return;
  const event = {
    id: needs.newId<string>(),
    messageId: sent.messageId,
    providerEventId: `mail:${waiting.inboundEmailId}`,
    kind: bounce.permanent ? ("bounce" as const) : ("deferred" as const),
    reason: bounce.evidence,
    status: bounce.status,
    recipient,
    classification: null,
    providerMessageId: null,
    at: waiting.receivedAt,
  };
  await saveDeliveryEvents(tx, shopId, [event], needs.clock());
  await needs.enqueue(tx, applyDeliveryEventsJob, { shopId, messageId: sent.messageId });
}
