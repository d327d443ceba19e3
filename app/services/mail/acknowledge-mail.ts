// Tells a proven or known sender that their mail has arrived, and until when somebody answers it.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  findMailToAcknowledge,
  hasBeenAnswered,
  listToldBefore,
  type MailToAcknowledge,
} from "#app/data/records/acknowledgements.server.ts";
import { findMailSettings } from "#app/data/records/mail-settings.server.ts";
import { getPolicyMarks } from "#app/data/records/policies.server.ts";
import { findMessageToProve, readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import {
  composeAcknowledgement,
  type Acknowledgement,
} from "#app/domain/mail/compose-acknowledgement.ts";
import { mayAcknowledge } from "#app/domain/mail/may-acknowledge.ts";
import { replyAddress, replyMacInput } from "#app/domain/mail/receiving-address.ts";
import { proofOfMessage } from "#app/domain/proof/proof-of-message.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { closureForCustomers } from "#app/domain/sla/closure-for-customers.ts";
import { dueForCustomers } from "#app/domain/sla/due-for-customers.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { policyThatHolds } from "#app/services/sla/policy-that-holds.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "openCalendar" | "mailer" | "shopKeys" | "settings" | "log"
>;
type Which = { readonly shopId: ShopId; readonly messageId: MessageId };

/** Later than that the mail has long been read, and "it has arrived" is no news. */
const NEWS_MS = DAY_MS;

/**
 * The job exists for mail only that a machine may answer; everything else is asked anew. The event is written before the
 * call, so that a job that runs again sends nothing. Throws TemporaryFault when the provider asked to come back later,
 * and while it is not known yet whether the sender is a customer.
 */
export async function acknowledgeMail(needs: Needs, which: Which): Promise<void> {
  const { shopId, messageId } = which;
  const begun = await inShopBySql(needs.db, shopId, (tx) => begin(needs, tx, which));
  if (begun === "not-linked-yet")
    throw new TemporaryFault("it is not known yet whether the sender is a customer");
  if (begun === null) return;
  const outcome = await needs.mailer.send({
    ...begun.composed,
    customArgs: { loupe_shop: shopId, loupe_acknowledgement: messageId },
  });
  needs.log.info("acknowledgement-attempted", { shopId, messageId, outcome: outcome.kind });
  if (outcome.kind === "accepted") return;
  const later = outcome.kind === "later";
  await inShopBySql(needs.db, shopId, (tx) =>
    note(needs, tx, shopId, begun.mail, {
      kind: "acknowledgement-not-sent",
      address: begun.mail.address,
      message: messageId,
      reason: outcome.why,
      later,
    }),
  );
  if (outcome.kind === "later")
    throw new TemporaryFault(
      outcome.why,
      outcome.retryAfterMs === null ? {} : { retryAfterMs: outcome.retryAfterMs },
    );
}

type Begun = { readonly mail: MailToAcknowledge; readonly composed: ComposedReply };

/** The acknowledgement, noted as sent; null when there is none to send (any more). */
async function begin(needs: Needs, tx: Tx, which: Which): Promise<Begun | "not-linked-yet" | null> {
  const { shopId, messageId } = which;
  const now = needs.clock();
  const mail = await findMailToAcknowledge(tx, shopId, messageId);
  const message = await findMessageToProve(tx, shopId, messageId);
  if (!mail || !message || !isEmailAddress(mail.address)) return null;
  if (mail.dueAt === null || mail.dueAt <= now || now - mail.receivedAt > NEWS_MS) return null;

  const settings = await findMailSettings(tx, shopId);
  const { facts } = await readProofFacts(tx, shopId, mail.ticketId);
  const before = await listToldBefore(tx, shopId, {
    address: mail.address,
    messageId,
    since: (now - DAY_MS) as Instant,
    lastHour: (now - HOUR_MS) as Instant,
  });
  if (before.thisMail) return null;
  const decision = mayAcknowledge({
    enabled: settings.acknowledge,
    verdict: mail.verdict,
    mayAutoRespond: true,
    proof: proofOfMessage(message, facts)?.level ?? "unproven",
    isKnownSender:
      mail.linkState === "linked" ||
      (await hasBeenAnswered(tx, shopId, mail.address, mail.ticketId)),
    lastAcknowledgedAt: before.lastAt,
    acknowledgedInLastHour: before.withinHour,
    now,
  });
  if (decision.kind === "no")
    return decision.why === "stranger" && mail.linkState === null ? "not-linked-yet" : null;
  await note(needs, tx, shopId, mail, {
    kind: "acknowledged",
    address: mail.address,
    message: messageId,
  });
  const { calendar } = await policyThatHolds(needs, tx, shopId, await getPolicyMarks(tx, shopId));
  const said = {
    words: settings.acknowledgement,
    due: dueForCustomers(mail.dueAt, mail.timeZone),
    closure: closureForCustomers(calendar, now, mail.dueAt),
  };
  return { mail, composed: composed(needs, which, mail, said) };
}

function composed(
  needs: Needs,
  { shopId, messageId }: Which,
  mail: MailToAcknowledge,
  said: Pick<Acknowledgement, "words" | "due" | "closure">,
): ComposedReply {
  const { receivingDomain } = needs.settings;
  const of = { mailboxToken: mail.mailboxToken, ticketNumber: mail.ticketNumber };
  const key = needs.shopKeys.open(shopId, mail.shopKey);
  const macInput = replyMacInput({ ...of, recipient: mail.address });
  return composeAcknowledgement({
    ...said,
    ticketNumber: ticketNumber(mail.ticketPrefix, mail.ticketNumber),
    shopName: mail.shopName,
    supportAddress: mail.supportAddress,
    replyAddress: replyAddress({
      ...of,
      domain: receivingDomain,
      mac: needs.shopKeys.shortMac(key, "reply-address", macInput),
    }),
    to: mail.address,
    messageId: `<a.${messageId}@${receivingDomain}>`,
    answers: { messageId: mail.messageIdHeader, references: mail.references },
  });
}

async function note(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  { ticketId }: MailToAcknowledge,
  detail: TicketEventDetail,
): Promise<void> {
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor: "loupe", detail, at: needs.clock() },
  ]);
  await announceChange(tx, shopId, ticketId);
}
