import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";

/**
 * To the address that a customer's account had until now. It doesn't name the new one: whoever reads the old mailbox is not
 * told where the customer went. No machine shall answer it (RFC 3834 §5); a person who did not ask for the change shall.
 */
export function composeOldAddressMail(mail: {
  readonly shopName: string;
  readonly supportAddress: string;
  /** The old address. */
  readonly to: string;
  /** With angle brackets. */
  readonly messageId: string;
}): ComposedReply {
  const text = [
    "Hello,",
    `the email address of your account with ${mail.shopName} was changed. From now on you sign in with the new address, and our mail goes there.`,
    "If you asked for this, there is nothing to do. If you did not, please answer this mail at once: we will look into it.",
    mail.shopName,
  ].join("\n\n");
  return {
    subject: `Your email address at ${mail.shopName} was changed`,
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
