import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";

/** A mail from Loupe to the shop's own support address, marked as a machine's that no machine shall answer (RFC 3834 §5; MS-OXCMAIL §2.2.3.2.14). */
export const composeOwnMail = (mail: {
  readonly supportAddress: string;
  /** With its angle brackets; by it we know the mail when it comes back. */
  readonly messageId: string;
  readonly subject: string;
  /** One paragraph without markup. */
  readonly text: string;
}): ComposedReply => ({
  subject: mail.subject,
  headers: {
    "Message-ID": mail.messageId,
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
  },
  to: { address: mail.supportAddress, name: null },
  from: { address: mail.supportAddress, name: "Loupe" },
  replyTo: mail.supportAddress,
  text: `${mail.text}\n`,
  html: `<p>${mail.text}</p>`,
});
