import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import { referencesOf } from "#app/domain/reply/references.ts";
import { isMessageId } from "./message-id.ts";

/** From whom to whom a mail goes that no person sends, and what it answers. */
export type AutomaticEnvelope = {
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

/** No machine shall answer it (RFC 3834 §5; `X-Auto-Response-Suppress`: MS-OXCMAIL §2.2.3.2.14). */
export function automaticMail(
  envelope: AutomaticEnvelope,
  content: Pick<ComposedReply, "subject" | "text" | "html">,
): ComposedReply {
  return {
    ...content,
    headers: {
      "Message-ID": envelope.messageId,
      ...threadOf(envelope.answers),
      "Auto-Submitted": "auto-replied",
      "X-Auto-Response-Suppress": "All",
    },
    to: { address: envelope.to, name: null },
    from: { address: envelope.supportAddress, name: envelope.shopName },
    replyTo: envelope.replyAddress,
  };
}

function threadOf({ messageId, references }: AutomaticEnvelope["answers"]): Record<string, string> {
  if (messageId === null || !isMessageId(messageId)) return {};
  return { "In-Reply-To": messageId, References: referencesOf(references, messageId) };
}
