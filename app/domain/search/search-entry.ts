// What is a ticket found by? Each word of it with its places, as PostgreSQL reads a tsvector, and its facts as one text.
import { folded } from "./folded.ts";
import { searchWords } from "./search-words.ts";

/** All that is searched of a ticket; the newest message first. */
export type SearchContent = {
  readonly subject: string;
  readonly people: readonly SearchPerson[];
  readonly orders: readonly string[];
  readonly trackingNumbers: readonly string[];
  readonly fileNames: readonly string[];
  readonly tags: readonly string[];
  readonly messages: readonly {
    readonly from: SearchPerson;
    readonly to: readonly string[];
    readonly subject: string;
    readonly text: string;
  }[];
};

type SearchPerson = { readonly name: string; readonly address: string };

export type SearchEntry = { readonly words: string; readonly facts: string };

/** PostgreSQL counts places up to here and no further: phrases are not told from loose words behind it. */
const LAST_PLACE = 16_383;
/** What one word may have. https://www.postgresql.org/docs/current/textsearch-limitations.html */
const MOST_PLACES = 255;
/** A tsvector holds less than a megabyte; older words of a longer thread than that are left out. */
const MOST_BYTES = 900_000;
/** A longer message is a machine's log or an attack. */
const LONGEST_MESSAGE = 100_000;
/** Names, addresses, subjects and numbers of the longest thread; parts of words are looked for in it one by one. */
const LONGEST_FACTS = 8_000;

/** The word of an entry with more places than count. */
export const CUT_SHORT = "cut:1";

/** Of masked text only: what goes in can be found. */
export function searchEntry(content: SearchContent): SearchEntry {
  const book = new WordBook();
  const facts = new Set<string>();
  const known = (text: string): void => {
    if (text.trim() === "" || facts.has(text)) return;
    facts.add(text);
    book.add(text);
  };
  known(content.subject);
  for (const { name, address } of content.people) {
    known(name);
    known(address);
  }
  for (const order of content.orders) {
    known(order);
    for (const word of orderWords(order)) book.put(`order:${word}`);
  }
  for (const text of [...content.trackingNumbers, ...content.fileNames, ...content.tags])
    known(text);
  for (const { from } of content.messages) {
    known(from.name);
    known(from.address);
  }
  addNamed(
    book,
    "from",
    content.messages.flatMap(({ from }) => [from.name, from.address]),
  );
  addNamed(
    book,
    "to",
    content.messages.flatMap(({ to }) => to),
  );
  for (const message of content.messages) {
    known(message.subject);
    book.add(message.text.slice(0, LONGEST_MESSAGE));
  }
  return { words: book.written(), facts: folded([...facts].join("\n")).slice(0, LONGEST_FACTS) };
}

/** `#MJ1042-EU` is found by the whole of it, by each part with a figure in it and by its figures; the whole comes first. */
export function orderWords(order: string): string[] {
  const parts = Array.from(searchWords(order), ({ text }) => text);
  const whole = parts.join("");
  if (whole === "") return [];
  const figures = whole.match(/\p{N}+/gu) ?? [];
  return [...new Set([whole, ...parts.filter((part) => /\p{N}/u.test(part)), ...figures])];
}

function addNamed(book: WordBook, label: string, texts: readonly string[]): void {
  for (const text of new Set(texts)) book.add(text, `${label}:`);
}

class WordBook {
  readonly #places = new Map<string, number[]>();
  #place = 0;
  #bytes = 0;

  /** The words of a text, side by side; a gap keeps them from being neighbours of the next text's. */
  add(text: string, label = ""): void {
    if (this.#bytes >= MOST_BYTES) return;
    for (const word of searchWords(text)) this.put(label + word.text);
    this.#place += 1;
  }

  put(word: string): void {
    this.#place += 1;
    const places = this.#places.get(word);
    if (places === undefined) {
      if (this.#bytes >= MOST_BYTES) return;
      this.#places.set(word, [Math.min(this.#place, LAST_PLACE)]);
      // As many bytes as its letters can have, its length, the number of its places and the first of them.
      this.#bytes += word.length * 3 + 6;
    } else if (places.length < MOST_PLACES && this.#place <= LAST_PLACE) {
      places.push(this.#place);
      this.#bytes += 2;
    }
  }

  written(): string {
    if (this.#place > LAST_PLACE) this.#places.set(CUT_SHORT, [LAST_PLACE]);
    return Array.from(this.#places, ([word, places]) => `'${word}':${places.join(",")}`).join(" ");
  }
}
