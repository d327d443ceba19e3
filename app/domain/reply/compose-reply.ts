import { isMessageId } from "#app/domain/mail/message-id.ts";
import { bareSubject, ticketNumberIn } from "#app/domain/mail/subject.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { isEmailAddress } from "./email-address.ts";
import { htmlOfText } from "./html-of-text.ts";
import { previewInstead } from "./preview-instead.ts";
import { referencesOf } from "./references.ts";

/** What does an agent's reply look like as a mail? */

export type NamedAddress = { readonly address: string; readonly name: string | null };

export type ReplyInput = {
  readonly text: string;
  /** Cleaned HTML that says what `text` says; null or absent where the writer had no editor. */
  readonly html?: string | null;
  /** Below the words, in place of the names; null or absent: the names. */
  readonly signature?: { readonly html: string; readonly text: string } | null;
  /** False: nothing stands below the words. */
  readonly isSigned?: boolean;
  readonly agentName: string;
  readonly shopName: string;
  readonly ticket: { readonly number: string; readonly subject: string };
  readonly to: NamedAddress;
  /** Beside `to`, such as of a mail that is forwarded to several people. */
  readonly alsoTo?: readonly NamedAddress[];
  readonly cc?: readonly NamedAddress[];
  readonly bcc?: readonly NamedAddress[];
  readonly from: { readonly address: string; readonly name: string };
  readonly replyTo: string;
  /** The writer's own, such as of a forwarded mail: nothing is put before it. Absent or null: that of an answer. */
  readonly subject?: string | null;
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
  /** Beside `to`, such as of a mail that is forwarded to several people. */
  readonly alsoTo?: readonly NamedAddress[];
  readonly cc?: readonly NamedAddress[];
  readonly bcc?: readonly NamedAddress[];
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

  const below = signatureOf(input);
  // RFC 3676 §4.3: the delimiter lets mail clients tell the signature from the words.
  const body = [text, ...(below === null ? [] : [`-- \n${below.text}`])].join("\n\n");
  const { to, alsoTo = [], cc = [], bcc = [], from, replyTo } = input;
  return {
    subject: input.subject ? cut(oneLine(input.subject)) : replySubject(input.ticket),
    headers: threadHeaders(input),
    to,
    ...(alsoTo.length === 0 ? {} : { alsoTo }),
    ...(cc.length === 0 ? {} : { cc }),
    ...(bcc.length === 0 ? {} : { bcc }),
    from,
    replyTo,
    text: `${body}\n`,
    html: `${previewInstead(input.preview ?? null)}${input.html ? `${input.html}${below?.html ?? ""}` : htmlOfText(body)}`,
  };
}

function signatureOf(input: ReplyInput): { readonly html: string; readonly text: string } | null {
  if (input.isSigned === false) return null;
  const { signature = null } = input;
  if (signature) return { text: signature.text, html: `<br><div>${signature.html}</div>` };
  const names = [input.agentName, input.shopName].map(oneLine).filter((name) => name !== "");
  if (names.length === 0) return null;
  const text = names.join("\n");
  return { text, html: htmlOfText(`-- \n${text}`) };
}

function refuseBadAddresses(input: ReplyInput): void {
  const { to, alsoTo = [], cc = [], bcc = [], from, replyTo, agentName, shopName } = input;
  const people = [to, ...alsoTo, ...cc, ...bcc];
  for (const address of [...people.map((one) => one.address), from.address, replyTo]) {
    if (!isEmailAddress(address)) {
      throw new Refusal(
        "invalid",
        say("{address} is not an address that mail can be sent to.", {
          address: JSON.stringify(address),
        }),
      );
    }
  }
  for (const name of [...people.map((one) => one.name), from.name, agentName, shopName]) {
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
  const bare = cut(bareSubject(oneLine(ticket.subject)));
  const hyphen = ticket.number.lastIndexOf("-");
  const named = ticketNumberIn(bare, ticket.number.slice(0, hyphen));
  const isNamed = named === Number(ticket.number.slice(hyphen + 1));
  return `Re: ${isNamed ? "" : `[${ticket.number}] `}${bare}`.trim();
}

const cut = (subject: string): string => Array.from(subject).slice(0, SUBJECT_CHARACTERS).join("");

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
