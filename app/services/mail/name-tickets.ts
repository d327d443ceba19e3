// Which tickets does a mail name, and what is known of the mail that decides between them?
import type { Tx } from "#app/data/db.server.ts";
import { listNamedTickets, type NamedCandidates } from "#app/data/records/named-tickets.server.ts";
import { listOldOrderNames } from "#app/data/records/order-copies.server.ts";
import { replyTag, type ReplyTag } from "#app/domain/mail/reply-tag.ts";
import { ticketNumberIn } from "#app/domain/mail/subject.ts";
import { earlierFrames, type NumberFrame } from "#app/domain/order/order-number-format.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { ordersNamed } from "#app/domain/thread/another-order.ts";
import type { ThreadInput } from "#app/domain/thread/decide-thread.ts";
import { signedCandidate } from "#app/domain/thread/signed-candidate.ts";
import type { Deps } from "#app/services/deps.ts";
import type { ReadMail } from "./read-inbound-email.ts";

type Needs = Pick<Deps, "shopKeys" | "settings">;

export type TicketsInMail = {
  readonly candidates: NamedCandidates;
  /** What `decideThread` wants to know. */
  readonly inputAt: (now: Instant) => ThreadInput;
};

/** A step of a transaction: one question, two for a ticket with orders. The signature of a reply address is verified. */
export async function nameTickets(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  read: ReadMail,
): Promise<TicketsInMail> {
  const { mail, waiting } = read;
  const tag = replyTag(waiting.envelope.to, needs.settings.receivingDomain);
  const candidates = await listNamedTickets(tx, shopId, {
    messageId: mail.messageId,
    replyNumber: tag?.ticketNumber ?? null,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    subjectNumber: ticketNumberIn(mail.subject, waiting.ticketPrefix),
  });
  const earlier = await earlierForms(tx, shopId, read, candidates);
  const input = threadInput(needs, read, { tag, candidates, earlier });
  return { candidates, inputAt: (now) => ({ ...input, now }) };
}

/** How the shop wrote its order numbers before: only a ticket that is about orders can be used for another one. */
async function earlierForms(
  tx: Tx,
  shopId: ShopId,
  { waiting }: ReadMail,
  { byReplyNumber, byMessageId, bySubjectNumber }: NamedCandidates,
): Promise<readonly NumberFrame[]> {
  const named = [byReplyNumber, ...byMessageId, bySubjectNumber];
  if (!named.some((candidate) => candidate && candidate.orders.length > 0)) return [];
  const { orderPrefix: prefix, orderSuffix: suffix } = waiting;
  return earlierFrames(await listOldOrderNames(tx, shopId), { prefix, suffix });
}

type Named = {
  readonly tag: ReplyTag | null;
  readonly candidates: NamedCandidates;
  readonly earlier: readonly NumberFrame[];
};

function threadInput(
  { shopKeys }: Needs,
  { mail, content, waiting, key, sender, authenticity, verdict }: ReadMail,
  { tag, candidates, earlier }: Named,
): Omit<ThreadInput, "now"> {
  const sign = (text: string) => shopKeys.shortMac(key, "reply-address", text);
  const { orderPrefix: prefix, orderSuffix: suffix, ticketPrefix } = waiting;
  return {
    from: sender.address,
    standing: authenticity.standing,
    isForm: verdict.kind === "form",
    ordersNamed: ordersNamed(
      { subject: mail.subject, newText: content.replyText },
      { prefix, suffix, earlier, ticketPrefix },
    ),
    byReplyAddress: signedCandidate(tag, candidates.byReplyNumber, sign),
    byMessageId: candidates.byMessageId,
    bySubject: candidates.bySubjectNumber,
  };
}
