import type { MailToSend } from "#app/ui/composer/composer-props.ts";

/** The fields of the ticket's form for a mail. `idempotencyKey`: the same press twice is one mail. */
export function mailForm(mail: MailToSend, idempotencyKey: string): Record<string, string> {
  const { why, sendAt } = mail;
  return {
    intent: "reply",
    kind: mail.kind,
    html: mail.html,
    text: mail.text,
    to: mail.to.join(","),
    cc: mail.cc.join(","),
    bcc: mail.bcc.join(","),
    subject: mail.subject ?? "",
    uploadIds: mail.uploadIds.join(","),
    draftVersion: mail.draftVersion === null ? "" : String(mail.draftVersion),
    seenMessageId: mail.seenMessageId,
    seenOrders: JSON.stringify(mail.seenOrders),
    savedReplyId: mail.savedReplyId ?? "",
    savedReplyFilled: mail.filled,
    overrideReason: mail.overrideReason,
    correctsId: mail.correction?.correctsId ?? "",
    correctionCause: mail.correction?.cause ?? "",
    correctionWrong: mail.correction?.wrong ?? "",
    actions: JSON.stringify(mail.actions),
    signature: mail.signature ? "on" : "off",
    sendAt: sendAt?.at ?? "",
    hours: sendAt?.hours ?? "own",
    promises: JSON.stringify(mail.promises),
    keeps: JSON.stringify(mail.keeps),
    idempotencyKey,
    ...why,
  };
}

/** What the form answers to a mail that is on its way. */
export type SentMail = {
  /** Null for a press that was answered before. */
  readonly sentMessageId: string | null;
  /** ISO 8601; null where it can't be taken back, or until its hour. */
  readonly undoUntil: string | null;
  /** The same as a time from now on: clocks of two computers differ. */
  readonly undoMs: number | null;
};
