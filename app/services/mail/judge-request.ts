// What does a mail ask, how urgent is it, and does it ask anything at all?
import { mereThanks } from "#app/domain/mail/mere-thanks.ts";
import { triage, type Triaged } from "#app/domain/triage/triage.ts";
import type { ReadMail } from "./read-inbound-email.ts";

export type JudgedRequest = {
  readonly triage: Triaged;
  /** Why the mail would start no clock on a ticket that is there already; null when it asks something. */
  readonly clockless: string | null;
};

/** Nothing is read and nothing written. */
export function judgeRequest(
  read: ReadMail & { readonly attachments: readonly unknown[] },
): JudgedRequest {
  const { mail, content, waiting, byStaff, attachments } = read;
  // What staff sent on is their customer's: its words are those that they forwarded.
  const words = byStaff === "forwarded" ? content.text : content.replyText || content.text;
  const urgentRules = waiting.urgentRules ?? undefined;
  const thanks =
    byStaff === null && content.forwarded === null && attachments.length === 0
      ? mereThanks(content.replyText, read.sender.name)
      : null;
  return {
    triage: triage({ subject: mail.subject, text: words, ...(urgentRules ? { urgentRules } : {}) }),
    clockless: thanks,
  };
}
