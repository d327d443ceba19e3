import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";

/**
 * "Did you write this?", to the address that an order holds. It says nothing of the order, nor of the message: whoever
 * reads over a shoulder learns no more than that there is a question. No machine shall answer it (RFC 3834 §5).
 */
export function composeConfirmation(mail: {
  /** The customer's language. */
  readonly t: Translate;
  readonly shopName: string;
  readonly supportAddress: string;
  /** The order's own address. */
  readonly to: string;
  /** With angle brackets. */
  readonly messageId: string;
  readonly link: string;
}): ComposedReply {
  const { t, shopName, link } = mail;
  const text = [
    t("Hello,"),
    t(
      "somebody wrote to {shop} about an order of yours. Before we answer, we would like to know whether it was you.",
      { shop: shopName },
    ),
    t(
      "Please open this page. It shows who wrote and how the message begins, and asks you to say yes or no:\n{link}",
      { link },
    ),
    t(
      "If it was not you, say so there, or leave it: then nothing is told and nothing is changed. The page can be answered once, for 48 hours.",
    ),
    shopName,
  ].join("\n\n");
  return {
    subject: t("A question from {shop}: was this you?", { shop: shopName }),
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
