import type { PrivacyRequestView } from "#app/domain/privacy/privacy-view.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say, type Words } from "#app/domain/words/words.ts";

type Kind = PrivacyRequestView["kind"];

export const requestWords: Readonly<Record<Kind, Words>> = {
  "data-request": say("A customer wants their data"),
  "customer-redact": say("Erase a customer"),
  "shop-redact": say("Erase the shop"),
  retention: say("Old tickets anonymised"),
};

/** "2 tickets, 5 messages, one file": what a request came to; empty where there was nothing. */
export function countWords({ counts }: Pick<PrivacyRequestView, "counts">, t: Translate): string {
  const parts = kinds.flatMap(([name, words]) => {
    const count = counts[name] ?? 0;
    return count === 0 ? [] : [words(t, count)];
  });
  const sentence = parts.join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

type Counted = readonly [
  name: keyof PrivacyRequestView["counts"],
  words: (t: Translate, count: number) => string,
];
const kinds: readonly Counted[] = [
  ["tickets", (t, count) => t("{count, plural, one {one ticket} other {# tickets}}", { count })],
  ["messages", (t, count) => t("{count, plural, one {one message} other {# messages}}", { count })],
  [
    "mails",
    (t, count) => t("{count, plural, one {one original mail} other {# original mails}}", { count }),
  ],
  ["files", (t, count) => t("{count, plural, one {one file} other {# files}}", { count })],
];
