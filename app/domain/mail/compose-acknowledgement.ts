import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import { referencesOf } from "#app/domain/reply/references.ts";
import { isMessageId } from "./message-id.ts";

export type Acknowledgement = {
  /** The shop's own words; `{due}` stands for the time until which the customer gets an answer. */
  readonly words: string;
  readonly due: string;
  /** A sentence for customers when the shop is closed for some days meanwhile. */
  readonly closure: string | null;
  /** Such as `MJ-1001`. */
  readonly ticketNumber: string;
  readonly shopName: string;
  readonly supportAddress: string;
  /** The address under which this one recipient answers the ticket. */
  readonly replyAddress: string;
  readonly to: string;
  /** With angle brackets. */
  readonly messageId: string;
  /** Of the mail that came in. */
  readonly answers: { readonly messageId: string | null; readonly references: readonly string[] };
};

/**
 * "We have your message". Nothing that the sender wrote comes back, their name and subject included: nobody can have us
 * send their words to somebody else. No machine shall answer it (RFC 3834 §5; `X-Auto-Response-Suppress`: MS-OXCMAIL
 * §2.2.3.2.14).
 */
export function composeAcknowledgement(given: Acknowledgement): ComposedReply {
  const closure = given.closure === null ? "" : `\n\n${given.closure}`;
  const text = `${given.words.replaceAll("{due}", given.due)}${closure}\n\n-- \n${given.shopName}`;
  return {
    subject: `We have your message [${given.ticketNumber}]`,
    headers: {
      "Message-ID": given.messageId,
      ...threadOf(given.answers),
      "Auto-Submitted": "auto-replied",
      "X-Auto-Response-Suppress": "All",
    },
    to: { address: given.to, name: null },
    from: { address: given.supportAddress, name: given.shopName },
    replyTo: given.replyAddress,
    text: `${text}\n`,
    html: htmlOfText(text),
  };
}

function threadOf({ messageId, references }: Acknowledgement["answers"]): Record<string, string> {
  if (messageId === null || !isMessageId(messageId)) return {};
  return { "In-Reply-To": messageId, References: referencesOf(references, messageId) };
}
