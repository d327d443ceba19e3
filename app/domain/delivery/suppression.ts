import { addressKey } from "#app/domain/mail/address.ts";
import { say, within, type Words } from "#app/domain/words/words.ts";
import type { ProviderEvent } from "./advance.ts";

/** Does a report of the mail provider say that an address takes no mail for good? */

export const suppressionReasons = ["bounced", "dropped", "complained"] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export type ReportOnAddress = {
  readonly kind: ProviderEvent;
  /** An enhanced status code such as `5.1.1` (RFC 3463), or null. */
  readonly status: string | null;
  readonly reason: string | null;
  /** SendGrid's own word on a bounce, such as "Invalid Address". */
  readonly classification: string | null;
};

/**
 * What a bounce says of the mail, of us or of the line, not of the address.
 * https://www.twilio.com/docs/sendgrid/ui/analytics-and-reporting/bounce-and-block-classifications
 */
const NOT_THE_ADDRESS: ReadonlySet<string> = new Set([
  "content",
  "reputation",
  "technical",
  "technical failure",
  "frequency or volume too high",
  "frequency/volume",
]);

/** RFC 3463 §3.3: the mailbox is full, or takes no mail of this size. */
const FULL = new Set(["2.2", "2.3"]);
const FULL_WORDS = /\b(?:mailbox (?:is )?full|over ?quota|quota exceeded|storage (?:is )?full)\b/i;
/** So much of a reason is read; hosts write a line or two. */
const READ_CHARACTERS = 2_000;

/** Drops that speak of the address; others speak of the mail or of the account. */
const DROPPED_FOR: Readonly<Record<string, SuppressionReason>> = {
  "bounced address": "bounced",
  "spam reporting address": "complained",
  "unsubscribed address": "dropped",
  invalid: "dropped",
  "invalid recipient": "dropped",
};

/** Null where the next mail may well arrive. */
export function suppressionOf(report: ReportOnAddress): SuppressionReason | null {
  const reason = (report.reason ?? "").slice(0, READ_CHARACTERS).trim();
  switch (report.kind) {
    case "complained":
      return "complained";
    case "dropped":
      return DROPPED_FOR[reason.toLowerCase()] ?? null;
    case "bounce":
      return isForGood(report, reason) ? "bounced" : null;
    default:
      return null;
  }
}

function isForGood({ status, classification }: ReportOnAddress, reason: string): boolean {
  const [grade = "", ...detail] = (status ?? "").split(".");
  if (grade === "4" || FULL.has(detail.join(".")) || FULL_WORDS.test(reason)) return false;
  return !NOT_THE_ADDRESS.has((classification ?? "").trim().toLowerCase());
}

const SAID: Readonly<Record<SuppressionReason, string>> = {
  bounced: say("mail to it bounced for good"),
  dropped: say("the mail provider sends nothing to it"),
  complained: say("its owner reported a mail as spam"),
};

/** Why no mail goes to the address, in words for agents. */
export const suppressionWords = (address: string, reason: SuppressionReason): Words =>
  say("No mail goes to {address}: {why}. Clear it if you know that it takes mail again.", {
    address: addressKey(address),
    why: within(SAID[reason]),
  });
