/** How does a ticket read without the people in it? */
import { folded } from "#app/domain/search/folded.ts";

/** What is known of the people of a ticket; each is masked wherever its words stand together. */
export type KnownPeople = {
  readonly names: readonly string[];
  /** Streets, towns and postcodes. */
  readonly places: readonly string[];
  readonly orders: readonly string[];
  readonly trackingNumbers: readonly string[];
};

export const masks = {
  name: "[name]",
  place: "[address]",
  order: "[order]",
  tracking: "[tracking number]",
  mail: "[email]",
  link: "[link]",
  number: "[number]",
} as const;

/** An example is read, not archived: what stands behind this is left out. */
const MOST_CHARACTERS = 40_000;
/** Parts of names as short as "An" are words too: they count only as they are written in the name. */
const SHORT_PART = 2;
/** Shorter runs of digits are prices, sizes and years. */
const LONG_NUMBER = 6;

const MAIL = /[^\s<>()[\]{}"',;:@]{1,64}@[^\s<>()[\]{}"',;:@]{1,255}/gu;
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]{1,2000}/giu;
const ORDER_NUMBER = /#\s?[A-Za-z]{0,6}-?\d{3,20}[A-Za-z0-9-]{0,10}/gu;
/** Digits with blanks, points, dashes or strokes between them, as phone, card and account numbers are written. */
const NUMBER = /\+?\(?\d(?:[ \u00a0().\/-]{0,2}\d){5,29}/gu;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})$/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Names, addresses, mails, links, phone, order and tracking numbers are masked; dates and amounts stay. */
export function maskPeople(text: string, known: KnownPeople): string {
  const shown = text.slice(0, MOST_CHARACTERS);
  const phrases = phrasesOf(known);
  return shown
    .replace(MAIL, masks.mail)
    .replace(LINK, masks.link)
    .replace(ORDER_NUMBER, masks.order)
    .replace(/[^[\]]+|\[[a-z ]{1,20}\]|[[\]]/gu, (part) =>
      isMask(part) ? part : maskNumbers(maskWords(part, phrases)),
    );
}

const isMask = (part: string): boolean => Object.values(masks).some((mask) => mask === part);

const maskNumbers = (text: string): string =>
  text.replace(NUMBER, (found) => (DATE.test(found.trim()) ? found : masks.number));

type Phrase = {
  readonly words: readonly string[];
  readonly mask: string;
  /** As it has to be written; null: in any way. */
  readonly exactly: string | null;
};

function phrasesOf(known: KnownPeople): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = [
    ...known.trackingNumbers.flatMap((number) => wholeOf(number, masks.tracking)),
    ...known.orders.flatMap((order) => [
      ...wholeOf(order, masks.order),
      ...wholeOf(order.replace(/\D+/gu, ""), masks.order),
    ]),
    ...known.places.flatMap((place) => wholeOf(place, masks.place)),
    ...known.names.flatMap(partsOf),
  ].toSorted((one, other) => other.words.length - one.words.length);
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

const wholeOf = (words: string, mask: string): readonly Phrase[] => {
  const parts = wordsIn(words).map(folded);
  return parts.length === 0 ? [] : [{ words: parts, mask, exactly: null }];
};

/** The whole name, and each part of it; particles such as "de" and "van" belong to no one alone. */
const partsOf = (name: string): readonly Phrase[] => {
  const isSmall = name === name.toLowerCase();
  const parts = wordsIn(name).filter((part) => isSmall || part[0] !== part[0]?.toLowerCase());
  return [
    ...wholeOf(name, masks.name),
    ...parts.map((part) => ({
      words: [folded(part)],
      mask: masks.name,
      exactly: part.length > SHORT_PART ? null : part,
    })),
  ];
};

const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

function maskWords(text: string, phrases: ReadonlyMap<string, readonly Phrase[]>): string {
  const found = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    plain: folded(word),
    from: index,
    until: index + word.length,
  }));
  const parts: string[] = [];
  let written = 0;
  for (let at = 0; at < found.length; at += 1) {
    const first = found[at];
    if (!first) break;
    const phrase = (phrases.get(first.plain) ?? []).find(
      ({ words, exactly }) =>
        (exactly === null || exactly === first.word) &&
        words.every((word, index) => found[at + index]?.plain === word),
    );
    const mask = phrase?.mask ?? (isCode(first.word) ? masks.tracking : null);
    if (mask === null) continue;
    const last = found[at + (phrase?.words.length ?? 1) - 1] ?? first;
    parts.push(text.slice(written, first.from), mask);
    written = last.until;
    at += (phrase?.words.length ?? 1) - 1;
  }
  return parts.join("") + text.slice(written);
}

/** Letters and many digits in one word, as carriers' and banks' numbers have them. */
const isCode = (word: string): boolean =>
  word.length >= 10 && (word.match(/\d/gu) ?? []).length >= LONG_NUMBER;
