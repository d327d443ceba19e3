/** What of an order does a reply tell: enough that a stranger would learn something? */
import { carriersIn } from "./carriers-in.ts";
import type { CheckedOrder } from "./check-facts.ts";
import type { Place } from "./finding.ts";
import { isAsserted, partAround } from "./is-asserted.ts";
import { partsIn, thingsIn } from "./item-words.ts";
import { digitsOfName, orderNumbersIn } from "./order-numbers-in.ts";
import { orderSums } from "./order-sums.ts";
import type { Reading } from "./reading.ts";
import { stateClaims } from "./state-claims.ts";
import { writtenMoney } from "./written-money.ts";

export type OrderDatum = Place & {
  readonly what: "number" | "tracking" | "amount" | "item" | "address" | "state";
};

const SHORTEST_TITLE = 4;
const SHORTEST_CITY = 3;

/** In their order. A number that the customer wrote is theirs to read again. */
export function orderDataIn({ text, sentences, facts }: Reading): readonly OrderDatum[] {
  const { orders, customerWrote = "" } = facts;
  if (orders.length === 0) return [];
  const found: OrderDatum[] = [];
  const known = new Set(orders.map(({ name }) => digitsOfName(name)));
  for (const one of orderNumbersIn(text, orders))
    if (known.has(one.digits) && !customerWrote.includes(one.digits))
      found.push({ what: "number", start: one.start, end: one.end });
  const sums = orderSums(orders);
  for (const one of writtenMoney(text))
    if (
      one.cents > 0 &&
      (sums.totals.has(one.cents) || sums.refunds.has(one.cents) || sums.items.has(one.cents))
    )
      found.push({ what: "amount", start: one.start, end: one.end });
  for (const order of orders) found.push(...namedIn(text, order));
  for (const sentence of sentences) {
    const claim = stateClaims
      .flatMap(({ words, butNot }) =>
        [...sentence.text.matchAll(words)].filter(
          ({ index }) => !butNot.test(partAround(sentence.text, index)),
        ),
      )
      .find((match) => isAsserted(sentence, match.index));
    if (claim)
      found.push({
        what: "state",
        start: sentence.start + claim.index,
        end: sentence.start + claim.index + claim[0].length,
      });
  }
  return found.sort((one, other) => one.start - other.start);
}

function namedIn(text: string, { items, parcels, address }: CheckedOrder): readonly OrderDatum[] {
  const lower = text.toLowerCase();
  const places = (what: OrderDatum["what"], value: string, shortest: number): OrderDatum[] => {
    const wanted = value.trim().toLowerCase();
    if (wanted.length < shortest) return [];
    const at = lower.indexOf(wanted);
    return at < 0 ? [] : [{ what, start: at, end: at + wanted.length }];
  };
  return [
    ...items.flatMap(({ title }) => places("item", title, SHORTEST_TITLE)),
    ...parcels.flatMap(({ number }) => places("tracking", number ?? "", 8)),
    ...places("address", address?.postcode ?? "", 4),
    ...places("address", address?.city ?? "", SHORTEST_CITY),
  ];
}

/** What would spoil a surprise: what was bought, what it cost, and under which number. */
export function spoilersIn(reading: Reading): readonly OrderDatum[] {
  const { text, sentences, facts } = reading;
  const told = orderDataIn({ ...reading, facts: { ...facts, customerWrote: "" } });
  const sure = told.filter(
    ({ what }) => what === "number" || what === "amount" || what === "item" || what === "tracking",
  );
  if (sure.length > 0) return sure;
  const titles = facts.orders.flatMap(({ items }) =>
    items.map(({ title, options }) => [title, ...options].join(", ")),
  );
  const kinds = new Set(titles.flatMap((title) => thingsIn(title).map(({ key }) => key)));
  const parts = new Set(titles.flatMap((title) => partsIn(title).map(({ value }) => value)));
  for (const { text: words, start } of sentences) {
    const thing =
      thingsIn(words).find(({ key }) => kinds.has(key)) ??
      partsIn(words).find(({ kind, value }) => kind !== "colour" && parts.has(value));
    if (thing) return [{ what: "item", start: start + thing.start, end: start + thing.end }];
  }
  const money = writtenMoney(text)[0];
  const carrier = carriersIn(text)[0];
  if (money && !carrier) return [{ what: "amount", start: money.start, end: money.end }];
  return told.filter(({ what }) => what === "address");
}
