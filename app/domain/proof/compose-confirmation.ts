import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";

/**
 * "Did you write this?", to the address that an order holds. It says nothing of the order, nor of the message: whoever
 * reads over a shoulder learns no more than that there is a question. No machine shall answer it (RFC 3834 §5).
 */
export function composeConfirmation(mail: {
  readonly shopName: string;
  readonly supportAddress: string;
  /** The order's own address. */
  readonly to: string;
  /** With angle brackets. */
  readonly messageId: string;
  readonly link: string;
}): ComposedReply {
  const text = [
    "Hello,",
    `somebody wrote to ${mail.shopName} about an order of yours. Before we answer, we would like to know whether it was you.`,
    `Please open this page. It shows who wrote and how the message begins, and asks you to say yes or no:\n${mail.link}`,
    "If it was not you, say so there, or leave it: then nothing is told and nothing is changed. The page can be answered once, for 48 hours.",
    mail.shopName,
  ].join("\n\n");
  return {
    subject: `A question from ${mail.shopName}: was this you?`,
    headers: {
      "Message-ID": mail.messageId,
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
    },
    to: { address: mail.to, name: null },
    from: { address: mail.supportAddress, name: mail.shopName },
    replyTo: mail.supportAddress,
    text: `${text}\n`,
    html: htmlOfText(text),
  };
}
