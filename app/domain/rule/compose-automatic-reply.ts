/** How does a saved reply leave that a rule sends? */
import { isMessageId } from "#app/domain/mail/message-id.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";
import { referencesOf } from "#app/domain/reply/references.ts";

export type AutomaticReply = {
  /** Filled in: cleaned HTML, and the same as plain text. */
  readonly html: string;
  readonly text: string;
  /** Such as `MJ-1001`. */
  readonly ticketNumber: string;
  readonly shopName: string;
  readonly supportAddress: string;
  /** The address under which this one recipient answers the ticket. */
  readonly replyAddress: string;
  readonly to: string;
  /** With angle brackets. */
  readonly messageId: string;
  /** Of the mail that it answers. */
  readonly answers: { readonly messageId: string | null; readonly references: readonly string[] };
};

/**
 * Nothing of the sender's subject comes back, as with an acknowledgement, and no machine shall answer it (RFC 3834 §5;
 * `X-Auto-Response-Suppress`: MS-OXCMAIL §2.2.3.2.14).
 */
export function composeAutomaticReply(given: AutomaticReply): ComposedReply {
  const signature = `-- \n${given.shopName}`;
  return {
    subject: `About your message [${given.ticketNumber}]`,
    headers: {
      "Message-ID": given.messageId,
      ...threadOf(given.answers),
      "Auto-Submitted": "auto-replied",
      "X-Auto-Response-Suppress": "All",
    },
    to: { address: given.to, name: null },
    from: { address: given.supportAddress, name: given.shopName },
    replyTo: given.replyAddress,
    text: `${given.text}\n\n${signature}\n`,
    html: `${given.html}${htmlOfText(signature)}`,
  };
}

function threadOf({ messageId, references }: AutomaticReply["answers"]): Record<string, string> {
  if (messageId === null || !isMessageId(messageId)) return {};
  return { "In-Reply-To": messageId, References: referencesOf(references, messageId) };
}
