// What do the headers of a mail say, for people and for threading?
import type { Address } from "#app/domain/mail/address.ts";
import { readMailDate } from "#app/domain/mail/mail-date.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { readAddresses } from "./addresses.server.ts";
import { cleanLine } from "./clean-text.ts";
import type { RawField } from "./header-block.ts";
import { headerText } from "./header-text.server.ts";
import { messageIdsIn } from "./message-ids.ts";

export type MailHeaders = Omit<
  ParsedMail,
  "text" | "textIsMade" | "html" | "attachments" | "limits"
>;

/** RFC 5322 §3.6.2 and §3.6.7: who stands behind a mail that names no author, in order of weight. */
const INSTEAD_OF_FROM = ["from", "sender", "return-path", "reply-to"];

/** Reads raw fields; `charset` is the body's, to which raw 8-bit text falls back. Never throws. */
export function readMailHeaders(fields: readonly RawField[], charset: string | null): MailHeaders {
  const valuesOf = (name: string) =>
    fields.filter((field) => field.name === name).map((field) => field.value);
  const addressesOf = (name: string) =>
    valuesOf(name).flatMap((value) => readAddresses(value, charset));
  const textOf = (value: string) => cleanLine(headerText(value, charset));
  return {
    headers: fields.map(({ name, value }) => ({ name, value: textOf(value) })),
    messageId: idsOf(valuesOf("message-id"))[0] ?? null,
    inReplyTo: idsOf(valuesOf("in-reply-to")),
    references: idsOf(valuesOf("references")),
    from: firstOf(INSTEAD_OF_FROM, addressesOf),
    to: addressesOf("to"),
    cc: addressesOf("cc"),
    replyTo: addressesOf("reply-to"),
    subject: textOf(valuesOf("subject").find((value) => value !== "") ?? ""),
    date: dateOf(valuesOf("date").map(textOf)),
  };
}

function firstOf(
  names: readonly string[],
  addressesOf: (name: string) => readonly Address[],
): Address | null {
  for (const name of names) {
    const [address] = addressesOf(name);
    if (address !== undefined) return address;
  }
  return null;
}

const idsOf = (values: readonly string[]): string[] => values.flatMap(messageIdsIn).map(cleanLine);

/** The first date that can be read, as ISO 8601. */
function dateOf(values: readonly string[]): string | null {
  for (const value of values) {
    const at = readMailDate(value);
    if (at !== null) return isoOf(at);
  }
  return null;
}
