/** A reply as the checks read it: its sentences, and of which orders each speaks. */
import type { CheckFacts, CheckedOrder } from "./check-facts.ts";
import { checkSentences } from "./check-sentences.ts";
import { digitsOfName, orderNumbersIn } from "./order-numbers-in.ts";
import { ownText } from "./own-text.ts";
import type { Place } from "./finding.ts";

export type ReadSentence = Place & {
  readonly text: string;
  /** The same without the addresses of links, whose words say nothing. */
  readonly prose: string;
  readonly asks: boolean;
  /** Those that it names, or that the sentence before it named; all where none is. */
  readonly orders: readonly CheckedOrder[];
  /** By its number. */
  readonly namesOrder: boolean;
};

export type Reading = {
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
  readonly facts: CheckFacts;
};

/** More is no reply; it bounds what the checks have to do. */
const MOST_SENTENCES = 1_200;

export function readReply(text: string, facts: CheckFacts): Reading {
  const own = ownText(text);
  let last: readonly CheckedOrder[] = facts.orders;
  const sentences = checkSentences(own)
    .slice(0, MOST_SENTENCES)
    .map(({ start, end }): ReadSentence => {
      const words = own.slice(start, end);
      const asks = /\?["')\]]{0,3}$/.test(words);
      const numbers = orderNumbersIn(words, facts.orders).map(({ digits }) => digits);
      const named = facts.orders.filter(({ name }) => numbers.includes(digitsOfName(name)));
      if (named.length > 0) last = named;
      else {
        const byItem = ordersByItem(words, facts.orders);
        if (byItem.length > 0) last = byItem;
      }
      return {
        start,
        end,
        text: words,
        prose: withoutLinks(words),
        asks,
        orders: last,
        namesOrder: named.length > 0,
      };
    });
  return { text: own, sentences, facts };
}

/** Of several orders those whose things the sentence names, if not all have them. */
function ordersByItem(words: string, orders: readonly CheckedOrder[]): readonly CheckedOrder[] {
  if (orders.length < 2) return [];
  const lower = words.toLowerCase();
  const named = orders.filter(({ items }) =>
    items.some(({ title }) => title.length > 3 && lower.includes(title.toLowerCase())),
  );
  return named.length < orders.length ? named : [];
}

const LINK =
  /(?:https?:\/\/|www\.)\S{1,500}|(?<![\p{L}\p{N}@])[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,3}\/\S{1,500}/giu;

const withoutLinks = (words: string): string =>
  words.replace(LINK, (link) => " ".repeat(link.length));
