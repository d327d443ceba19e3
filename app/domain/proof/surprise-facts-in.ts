import type { OrderNumberFormat } from "#app/domain/order/order-number-format.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { plainLetters } from "#app/domain/mail/plain-letters.ts";
import { moneyIn } from "./money-in.ts";
import { orderFactsIn } from "./order-facts-in.ts";

/** What in a text would spoil the surprise that an order is? */

export const surpriseFactKinds = ["number", "amount", "item"] as const;
export type SurpriseFactKind = (typeof surpriseFactKinds)[number];

type Order = Pick<
  OrderFacts,
  "name" | "total" | "refunded" | "shippingAddress" | "items" | "parcels"
>;

/** No agent writes more. */
const READ_CHARACTERS = 200_000;

/** A shorter one alone is a word like any other. */
const SHORTEST_TITLE = 4;
/** Of two words of a title each is longer than what only joins words. */
const SHORTEST_WORD = 3;

/** They stand between the words that name a piece: English, German, French, Spanish, Italian, Dutch. */
const JOINING = [
  ...["and", "the", "for", "with", "from", "your", "our", "her", "his", "per", "set", "new"],
  ...["und", "der", "die", "das", "den", "mit", "fur", "von", "aus", "les", "des", "avec", "pour"],
  ...["una", "para", "con", "los", "las", "del", "della", "het", "een", "voor", "met"],
];

/**
 * Order number, prices and products, in that order. More than is surely this order's counts here: two words of a title name the
 * piece as well as all of them do.
 */
export function surpriseFactsIn(
  text: string,
  order: Order,
  format: OrderNumberFormat,
): readonly SurpriseFactKind[] {
  const sure = orderFactsIn(text, order, format);
  const read = text.slice(0, READ_CHARACTERS);
  const holds: Record<SurpriseFactKind, () => boolean> = {
    number: () => sure.includes("number"),
    amount: () => sure.includes("amount") || namesPrice(read, order),
    item: () => sure.includes("item") || namesPiece(read, order),
  };
  return surpriseFactKinds.filter((kind) => holds[kind]());
}

function namesPrice(text: string, { items }: Order): boolean {
  const prices = items.map(({ price }) => price).filter(({ amount }) => Number(amount) > 0);
  if (prices.length === 0) return false;
  const written = moneyIn(text);
  return prices.some(({ amount, currency }) =>
    written.some(
      ({ value, currencies }) =>
        value === Number(amount) && (currencies === null || currencies.includes(currency)),
    ),
  );
}

function namesPiece(text: string, { items }: Order): boolean {
  const words = wordsOf(text);
  const alone = new Set(words);
  const pairs = new Set(pairsOf(words));
  return items.some(({ title }) => {
    const named = wordsOf(title);
    const [first = ""] = named;
    if (named.length === 1) return first.length >= SHORTEST_TITLE && alone.has(first);
    return pairsOf(named).some((pair) => pairs.has(pair));
  });
}

/** Neighbours that both say something. */
function pairsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return next !== undefined && saysSomething(word) && saysSomething(next)
      ? [`${word} ${next}`]
      : [];
  });
}

const saysSomething = (word: string): boolean =>
  word.length >= SHORTEST_WORD && !JOINING.includes(word) && !/^\d+$/.test(word);

const wordsOf = (text: string): readonly string[] =>
  plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
