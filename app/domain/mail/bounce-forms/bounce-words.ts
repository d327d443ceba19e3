// Which words and headers of a bounce does a mail have?
import { headerOf } from "#app/domain/mail/parsed-mail.ts";
import type { ParsedMail } from "#app/domain/mail/parsed-mail.ts";
import type { BounceForm } from "./bounce-form.ts";
import { GATEWAY_FORMS } from "./gateways.ts";
import { JAPANESE_FORMS } from "./japan.ts";
import { MAIL_SERVER_FORMS } from "./mail-servers.ts";
import { MICROSOFT_FORMS } from "./microsoft.ts";
import { PLAIN_WORD_FORMS } from "./plain-words.ts";
import { PROVIDER_FORMS } from "./providers.ts";

const FORMS: readonly BounceForm[] = [
  ...MAIL_SERVER_FORMS,
  ...MICROSOFT_FORMS,
  ...PROVIDER_FORMS,
  ...JAPANESE_FORMS,
  ...GATEWAY_FORMS,
  ...PLAIN_WORD_FORMS,
];
const SUBJECTS = [...new Set(FORMS.flatMap((form) => form.subjects ?? []))];
const PERHAPS = [...new Set(FORMS.flatMap((form) => form.perhaps ?? []))];
const SENTENCES = [...new Set(FORMS.flatMap((form) => form.sentences ?? []))];
const HEADERS = FORMS.flatMap((form) => form.headers ?? []);

/** Mail servers say what happened at the top; what follows is the returned mail. */
const WORDS_CHARACTERS = 16 * 1024;

/** Lower case, single spaces, plain apostrophes: what the forms are written in. */
export const plainWords = (text: string): string =>
  text
    .slice(0, WORDS_CHARACTERS)
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ")
    .trim();

/** Some filters mark a subject before they pass it on: `[EXTERNAL]`, `***SPAM***`. */
const MARKS = /^(?:\[(?:external|ext|spam|bulk)\]|\*{2,5}(?:spam|bulk)\*{2,5})\s*/;

/** Does a mail server begin its subjects like this? `perhaps` if a customer may, too. An answer has `Re:` before it. */
export function bounceSubject(subject: string): "sure" | "perhaps" | null {
  const words = plainWords(subject).replace(MARKS, "");
  const begins = (start: string) => words.startsWith(start);
  return SUBJECTS.some(begins) ? "sure" : PERHAPS.some(begins) ? "perhaps" : null;
}

/** The sentence of a mail server that stands first in a text, and where it does, in plain words; null if none does. */
export function bounceSentence(words: string): { at: number; sentence: string } | null {
  let first: { at: number; sentence: string } | null = null;
  for (const sentence of SENTENCES) {
    const at = words.indexOf(sentence);
    if (at >= 0 && (first === null || at < first.at)) first = { at, sentence };
  }
  return first;
}

/** The name of a header that only machines which return mail write; null if the mail has none. */
export function bounceHeader(mail: Pick<ParsedMail, "headers">): string | null {
  const found = HEADERS.find(([name, start]) =>
    name === "received" ? wasInvokedForBounce(mail) : startsWith(headerOf(mail, name), start),
  );
  return found?.[0] ?? null;
}

const startsWith = (value: string | null, start: string): boolean =>
  value?.toLowerCase().startsWith(start) === true;

/** qmail writes into the trace why its queue program ran. */
const wasInvokedForBounce = (mail: Pick<ParsedMail, "headers">): boolean =>
  mail.headers.some(
    ({ name, value }) =>
      name === "received" && /^\(qmail \d{1,9} invoked for bounce\)/.test(value.trim()),
  );
