import { isMessageId } from "#app/domain/mail/message-id.ts";
import { bareSubject, ticketNumberIn } from "#app/domain/mail/subject.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { isEmailAddress } from "./email-address.ts";
import { htmlOfText } from "./html-of-text.ts";
import { previewInstead } from "./preview-instead.ts";
import { referencesOf } from "./references.ts";

/** What does an agent's reply look like as a mail? */

type NamedAddress = { readonly address: string; readonly name: string | null };

export type ReplyInput = {
  readonly text: string;
  readonly agentName: string;
  readonly shopName: string;
  readonly ticket: { readonly number: string; readonly subject: string };
  readonly to: NamedAddress;
  readonly from: { readonly address: string; readonly name: string };
  readonly replyTo: string;
  /** Of this reply, with angle brackets. */
  readonly messageId: string;
  /** The message that is answered. */
  readonly answers: {
    readonly messageId: string | null;
    readonly references: readonly string[];
  } | null;
  /** Message-IDs of the ticket's earlier messages, oldest first. */
  readonly earlierMessageIds: readonly string[];
  /** What lists of mail show instead of the first words; null or absent: the first words. */
  readonly preview?: string | null;
};

export type ComposedReply = {
  readonly subject: string;
  /** `Message-ID`, and `In-Reply-To` and `References` where there is something to name. */
  readonly headers: Record<string, string>;
  readonly to: NamedAddress;
  readonly from: { readonly address: string; readonly name: string };
  readonly replyTo: string;
  readonly text: string;
  readonly html: string;
};

const SUBJECT_CHARACTERS = 250;

/**
 * The reply as it is handed to the mail provider. Throws Refusal "invalid" for an empty text, a line break in a name, an
 * address that we do not send to, and a Message-ID that can't stand in a header.
 */
export function composeReply(input: ReplyInput): ComposedReply {
  const text = input.text.replace(/\r\n?/g, "\n").trim();
  if (text === "") throw new Refusal("invalid", "Write something before you send the reply.");
  refuseBadAddresses(input);
  if (!isMessageId(input.messageId))
    throw new Refusal("invalid", "The reply's Message-ID is malformed.");

  // RFC 3676 §4.3: the delimiter lets mail clients tell the signature from the words.
  const signature = [input.agentName, input.shopName].map(oneLine).filter((name) => name !== "");
  const body = [text, ...(signature.length === 0 ? [] : [["-- ", ...signature].join("\n")])].join(
    "\n\n",
  );
  return {
    subject: replySubject(input.ticket),
    headers: threadHeaders(input),
    to: input.to,
    from: input.from,
    replyTo: input.replyTo,
    text: `${body}\n`,
    html: `${previewInstead(input.preview ?? null)}${htmlOfText(body)}`,
  };
}

function refuseBadAddresses({ to, from, replyTo, agentName, shopName }: ReplyInput): void {
  for (const address of [to.address, from.address, replyTo]) {
    if (!isEmailAddress(address)) {
      throw new Refusal(
        "invalid",
        `${JSON.stringify(address)} is not an address that mail can be sent to.`,
      );
    }
  }
  for (const name of [to.name, from.name, agentName, shopName]) {
    if (name !== null && /\p{Cc}/u.test(name)) {
      throw new Refusal(
        "invalid",
        "A name must not contain line breaks or other control characters.",
      );
    }
  }
}

/**
 * The number goes before the subject in brackets: mail clients that thread by subject leave such a mark and `Re:` out
 * (RFC 5256 §2.1), so the reply stays in the customer's thread.
 */
function replySubject(ticket: ReplyInput["ticket"]): string {
  const bare = Array.from(bareSubject(oneLine(ticket.subject)))
    .slice(0, SUBJECT_CHARACTERS)
    .join("");
  const hyphen = ticket.number.lastIndexOf("-");
  const named = ticketNumberIn(bare, ticket.number.slice(0, hyphen));
  const isNamed = named === Number(ticket.number.slice(hyphen + 1));
  return `Re: ${isNamed ? "" : `[${ticket.number}] `}${bare}`.trim();
}

/** RFC 5322 §3.6.4. */
function threadHeaders({
  messageId,
  answers,
  earlierMessageIds,
}: ReplyInput): Record<string, string> {
  const earlier = earlierMessageIds.filter((id) => isMessageId(id) && id !== messageId);
  const answered = answers?.messageId ?? null;
  const parent = answered !== null && isMessageId(answered) ? answered : earlier.at(-1);
  if (parent === undefined) return { "Message-ID": messageId };

  const references = referencesOf([...(answers?.references ?? []), ...earlier], parent);
  return { "Message-ID": messageId, "In-Reply-To": parent, References: references };
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
