// A rule answers a mail with a saved reply: only where a machine may, and only what may go to that sender.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  findMailToAcknowledge,
  hasBeenAnswered,
  listToldBefore,
  type MailToAcknowledge,
} from "#app/data/records/acknowledgements.server.ts";
import { findMailOfMessage, type MailOfMessage } from "#app/data/records/mail-of-message.server.ts";
import { findMessageToProve, readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { lockRuleOutcome, saveRuleOutcome } from "#app/data/records/rule-runs.server.ts";
import { listRules } from "#app/data/records/rules.server.ts";
import { listSuppressed } from "#app/data/records/suppressions.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { mayAcknowledge } from "#app/domain/mail/may-acknowledge.ts";
import { mayAutoRespond } from "#app/domain/mail/may-auto-respond.ts";
import { replyAddress, replyMacInput } from "#app/domain/mail/receiving-address.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import { proofOfMessage } from "#app/domain/proof/proof-of-message.ts";
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { composeAutomaticReply } from "#app/domain/rule/compose-automatic-reply.ts";
import { ruleInHistory } from "#app/domain/rule/rule.ts";
import type { RuleOutcome, WhyNot } from "#app/domain/rule/rule-outcome.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { MessageId, RuleId, SavedReplyId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps, OutgoingMail } from "#app/services/deps.ts";
import { fillSavedReply, type FilledReply } from "#app/services/saved-reply/fill-saved-reply.ts";

type Needs = Pick<
  Deps,
  | "db"
  | "clock"
  | "newId"
  | "openCalendar"
  | "enqueue"
  | "shopify"
  | "mailer"
  | "shopKeys"
  | "blobs"
  | "parseMime"
  | "readPostedFields"
  | "settings"
  | "log"
>;

type Which = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly ruleId: RuleId;
  /** Of the occasion on which the rule acted. */
  readonly key: string;
  /** The customer's message that it answers. */
  readonly messageId: MessageId;
  readonly savedReplyId: SavedReplyId;
};

/** Later than that nobody expects a machine's answer. */
const NEWS_MS = DAY_MS;

/**
 * Meets no clock. What keeps it back stands with the rule's run and in the ticket's history; the run says that it went out before the
 * provider is asked, so that a job that runs again sends nothing. Throws TemporaryFault when the provider asked to come back later,
 * and while it is not known yet whether the sender is a customer.
 */
export async function sendAutomaticReply(needs: Needs, which: Which): Promise<void> {
  const { shopId } = which;
  const found = await inShopBySql(needs.db, shopId, (tx) => find(tx, which));
  if (found === null) return;
  const why = (await whyNoMachine(needs, which, found)) ?? null;
  const filled = why === null ? await fill(needs, which) : why;
  const begun = await inShopBySql(needs.db, shopId, (tx) => begin(needs, tx, which, filled));
  if (begun === "not-linked-yet")
    throw new TemporaryFault("it is not known yet whether the sender is a customer");
  if (begun === null) return;
  const outcome = await needs.mailer.send(begun.mail);
  needs.log.info("automatic-reply-attempted", {
    shopId,
    messageId: which.messageId,
    outcome: outcome.kind,
  });
  if (outcome.kind === "accepted" || outcome.kind === "unknown") return;
  const later = outcome.kind === "later";
  await inShopBySql(needs.db, shopId, (tx) =>
    takeBack(needs, tx, which, { ...begun, reason: outcome.why, later }),
  );
  if (outcome.kind === "later")
    throw new TemporaryFault(
      outcome.why,
      outcome.retryAfterMs === null ? {} : { retryAfterMs: outcome.retryAfterMs },
    );
}

/** Null when it was sent, or kept back, before. */
async function find(tx: Tx, which: Which): Promise<MailOfMessage | "no-mail" | null> {
  const run = await lockRuleOutcome(tx, which.shopId, which);
  if (!run?.outcome.did.includes("reply") || run.outcome.mail !== undefined) return null;
  return (await findMailOfMessage(tx, which.shopId, which.messageId)) ?? "no-mail";
}

/** The headers that forbid a machine's answer stand in the mail itself, and nowhere else. */
async function whyNoMachine(
  needs: Needs,
  { shopId }: Which,
  found: MailOfMessage | "no-mail",
): Promise<WhyNot | null> {
  if (found === "no-mail") return found;
  const { blobName, form, shopKey, verdict, isLetIn, address } = found;
  // What a screen held back may be a machine's.
  if (isLetIn) return "machine";
  const raw = await needs.blobs.get(needs.shopKeys.open(shopId, shopKey), blobName);
  const mail = await (form === null ? needs.parseMime(raw) : needs.readPostedFields(form, raw));
  // What staff sent on is answered by staff.
  const isSentOn =
    verdict.kind === "let-in" && addressKey(mail.from?.address ?? "") !== addressKey(address);
  return isSentOn || !mayAutoRespond(mail, verdict) ? "machine" : null;
}

async function fill(needs: Needs, which: Which): Promise<FilledReply | WhyNot> {
  const { shopId, ticketId, savedReplyId } = which;
  try {
    return await fillSavedReply(needs, { shopId, ticketId, savedReplyId, orderId: null });
  } catch (error) {
    if (error instanceof Refusal) return "not-found";
    throw error;
  }
}

type Begun = {
  readonly mail: OutgoingMail;
  readonly by: string;
  readonly address: string;
};

/** The mail, noted as sent; null when there is none to send. */
async function begin(
  needs: Needs,
  tx: Tx,
  which: Which,
  filled: FilledReply | WhyNot,
): Promise<Begun | "not-linked-yet" | null> {
  const { shopId, messageId } = which;
  const now = needs.clock();
  const run = await lockRuleOutcome(tx, shopId, which);
  if (!run?.outcome.did.includes("reply") || run.outcome.mail !== undefined) return null;
  const rule = (await listRules(tx, shopId)).find(({ id }) => id === which.ruleId);
  const by = ruleInHistory(rule ?? { name: "…" });
  const mail = await findMailToAcknowledge(tx, shopId, messageId);
  if (typeof filled === "string" || !mail || !rule || !isEmailAddress(mail.address)) {
    await keep(needs, tx, which, run.outcome, typeof filled === "string" ? filled : "no-mail");
    return null;
  }
  const why =
    filled.kind === "missing" ? "incomplete" : await objection(tx, which, mail, run.at, now);
  if (why === "stranger" && mail.linkState === null && now - run.at < NEWS_MS)
    return "not-linked-yet";
  if (why !== null || filled.kind === "missing") {
    await keep(needs, tx, which, run.outcome, why ?? "incomplete");
    return null;
  }
  await saveRuleOutcome(tx, shopId, { ...which, outcome: { ...run.outcome, mail: "sent" } });
  await note(needs, tx, which, {
    kind: "auto-replied",
    by,
    reply: filled.name,
    words: firstWords(mask(filled.text)),
    address: mail.address,
    message: messageId,
  });
  return { mail: outgoing(needs, which, mail, filled), by, address: mail.address };
}

/** The same gate as the acknowledgement's; null when it may go out. */
async function objection(
  tx: Tx,
  { shopId, messageId }: Which,
  mail: MailToAcknowledge,
  ranAt: Instant,
  now: Instant,
): Promise<WhyNot | null> {
  if (now - ranAt > NEWS_MS) return "too-late";
  const message = await findMessageToProve(tx, shopId, messageId);
  const { facts } = await readProofFacts(tx, shopId, mail.ticketId);
  const before = await listToldBefore(tx, shopId, {
    address: mail.address,
    messageId,
    since: (now - DAY_MS) as Instant,
    lastHour: (now - HOUR_MS) as Instant,
  });
  if ((await listSuppressed(tx, shopId, [mail.address.toLowerCase()])).length > 0)
    return "suppressed";
  const decision = mayAcknowledge({
    enabled: true,
    verdict: mail.verdict,
    mayAutoRespond: true,
    proof: (message && proofOfMessage(message, facts)?.level) ?? "unproven",
    isKnownSender:
      mail.linkState === "linked" ||
      (await hasBeenAnswered(tx, shopId, mail.address, mail.ticketId)),
    lastAcknowledgedAt: before.lastAt,
    acknowledgedInLastHour: before.withinHour,
    now,
  });
  if (decision.kind === "acknowledge") return null;
  const { why } = decision;
  return why === "switched-off" || why === "screened-out" ? "machine" : why;
}

function outgoing(
  needs: Needs,
  { shopId, messageId, ruleId }: Which,
  mail: MailToAcknowledge,
  { html, text }: { readonly html: string; readonly text: string },
): OutgoingMail {
  const { receivingDomain } = needs.settings;
  const of = { mailboxToken: mail.mailboxToken, ticketNumber: mail.ticketNumber };
  const key = needs.shopKeys.open(shopId, mail.shopKey);
  const macInput = replyMacInput({ ...of, recipient: mail.address });
  const composed = composeAutomaticReply({
    html,
    text,
    ticketNumber: ticketNumber(mail.ticketPrefix, mail.ticketNumber),
    shopName: mail.shopName,
    supportAddress: mail.supportAddress,
    replyAddress: replyAddress({
      ...of,
      domain: receivingDomain,
      mac: needs.shopKeys.shortMac(key, "reply-address", macInput),
    }),
    to: mail.address,
    messageId: `<r.${messageId}.${ruleId}@${receivingDomain}>`,
    answers: { messageId: mail.messageIdHeader, references: mail.references },
  });
  return { ...composed, customArgs: { loupe_shop: shopId, loupe_acknowledgement: messageId } };
}

/** It is not sent, now or later. */
async function keep(
  needs: Needs,
  tx: Tx,
  which: Which,
  outcome: RuleOutcome,
  why: WhyNot,
): Promise<void> {
  const { shopId, ticketId } = which;
  await saveRuleOutcome(tx, shopId, {
    ...which,
    outcome: {
      did: outcome.did.filter((action) => action !== "reply"),
      refused: [...outcome.refused, { action: "reply", why }],
      mail: "kept",
    },
  });
  await announceChange(tx, shopId, ticketId);
  needs.log.info("automatic-reply-kept-back", { shopId, ticketId, why });
}

/** The provider did not take it. Where it asked to come back later, the job does. */
async function takeBack(
  needs: Needs,
  tx: Tx,
  which: Which,
  lost: Begun & { readonly reason: string; readonly later: boolean },
): Promise<void> {
  const { shopId } = which;
  const { by, address, reason, later } = lost;
  const run = await lockRuleOutcome(tx, shopId, which);
  await note(needs, tx, which, {
    kind: "auto-reply-not-sent",
    by,
    address,
    message: which.messageId,
    reason,
    later,
  });
  if (!run) return;
  if (!later) return keep(needs, tx, which, run.outcome, "not-sent");
  const { mail: _sent, ...outcome } = run.outcome;
  await saveRuleOutcome(tx, shopId, { ...which, outcome });
}

async function note(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  { shopId, ticketId }: Which,
  detail: TicketEventDetail,
): Promise<void> {
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor: "loupe", detail, at: needs.clock() },
  ]);
  await announceChange(tx, shopId, ticketId);
}
