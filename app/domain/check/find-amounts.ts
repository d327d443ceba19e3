/** Does the reply name an amount that isn't so? */
import { say } from "#app/domain/words/words.ts";
import type { CheckedOrder } from "./check-facts.ts";
import type { Found } from "./finding.ts";
import { isAsserted, isOpen } from "./is-asserted.ts";
import { centsOf, orderSums } from "./order-sums.ts";
import type { ReadSentence, Reading } from "./reading.ts";
import { writtenMoney, type PlacedMoney } from "./written-money.ts";

/** Amounts that no order holds: what something would cost, what is given on top. */
const OTHER_MONEY =
  /(?<!\p{L})(?:fees?|costs?|costing|priced|price of|vouchers?|coupons?|discounts?|off|gift cards?|store credit|credit of|codes?|over|above|under|below|up to|at least|minimum|threshold|orders? of|from|starts?|starting|between|per|each month|extra|additional|surcharge|upgrade|express|expedited|insured|insurance|customs|duty|duties|tax|taxes|vat|worth|value|valued|budget|deposit|restocking|return shipping|postage|resizing|engraving|repair|cleaning|appraisal|quote|estimate|difference|kostet|kosten|gebühr|gutschein|rabatt|ab|bis zu|mindestens|zoll|steuer|aufpreis|zuschlag|versandkosten|versandkostenfrei|differenz|wert)(?!\p{L})/iu;
const REFUND =
  /(?<!\p{L})(?:refund(?:ed|s)?|reimburse(?:d|ment)|credited|money back|(?:returned|sent|paid|put|gone|went) (?:\S{1,12} ){0,3}(?:back )?to (?:your|the) (?:\p{L}{3,12} )?(?:card|account|paypal|bank|method)|money (?:was|has been) returned|back (?:to|on|onto|into|in) your|(?:zurück)?erstattet|(?:rück)?erstattung|rückzahlung|gutgeschrieben|gutschrift|zurücküberwiesen)(?!\p{L})/iu;
const TOTAL =
  /(?<!\p{L})(?:order total|total|totall?ed|totals|came to|comes to|amounts? to|amounted to|charged|you paid|paid in full|payment of|your payment|paid|order (?:for|over|of)|gesamt\p{L}*|summe|bezahlt|zahlung|betrag|abgebucht)(?!\p{L})/iu;
const NOT_TOTAL =
  /(?<!\p{L})(?:subtotal|sub-total|zwischensumme|items? total|each|apiece|per piece|je)(?!\p{L})/iu;
/** "$148, not $296": what was not charged. */
const DENIED = /(?<!\p{L})(?:not|instead of|rather than|nicht|statt)\s$/iu;
const MOST_AMOUNTS_IN_A_SENTENCE = 12;

export function findAmounts({ sentences, facts }: Reading): readonly Found[] {
  if (facts.orders.length === 0) return [];
  const wrote = new Set(writtenMoney(facts.customerWrote ?? "").map(({ cents }) => cents));
  return sentences.flatMap((sentence) => {
    if (!/\d/.test(sentence.text)) return [];
    const money = writtenMoney(sentence.text)
      .slice(0, MOST_AMOUNTS_IN_A_SENTENCE)
      .filter(
        ({ start }) => !isOpen(sentence, start) && !DENIED.test(sentence.text.slice(0, start)),
      );
    if (money.length === 0) return [];
    const wrong = firstWrong(sentence, money, wrote);
    return wrong ? [wrong] : [];
  });
}

function firstWrong(
  sentence: ReadSentence,
  money: readonly PlacedMoney[],
  wrote: ReadonlySet<number>,
): Found | null {
  const { text, orders } = sentence;
  const sums = orderSums(orders);
  if (sums.totals.size === 0 && sums.items.size === 0) return null;
  const isOther = OTHER_MONEY.test(text);
  const isRefund = REFUND.test(text);
  const inCurrency = (one: PlacedMoney) =>
    orders.some(
      ({ currency }) =>
        currency === null || one.currencies === null || one.currencies.includes(currency),
    );

  if (isRefund) {
    const [first] = money;
    const said = money.find(({ start }) => isAsserted(sentence, start)) ?? null;
    const verbs = PAST_REFUND.exec(text);
    if (first && verbs && said && isAsserted(sentence, verbs.index)) {
      const isOnlyOther =
        isOther && money.length > 0 && !money.some(({ cents }) => sums.any.has(cents));
      if (money.some((one) => sums.refunds.has(one.cents) && inCurrency(one))) {
        const total = money.find(
          (one) => saysTotal(text, one) && !sums.refunds.has(one.cents) && !NOT_TOTAL.test(text),
        );
        const isOdd =
          total &&
          sums.totals.size > 0 &&
          !sums.totals.has(total.cents) &&
          !isPartly(total.cents, orders);
        return isOdd && !namesItem(text, orders)
          ? wrongAmount(sentence, total, orders, true)
          : null;
      }
      const isReckoned =
        money.some(({ cents }) => isPartly(cents, orders)) &&
        money.every(({ cents }) => sums.totals.has(cents) || isPartly(cents, orders));
      if (isReckoned) return null;
      if (sums.refunds.size > 0 && !(isOnlyOther && STRICTLY_OTHER.test(text)))
        return wrongRefund(sentence, nearest(money, verbs.index), orders);
      return null;
    }
  }
  if (isOther || !speaksOfOrder(sentence)) return null;
  for (const one of money) {
    if (wrote.has(one.cents)) continue;
    const isTotal =
      !isRefund && !NOT_TOTAL.test(text) && saysTotal(text, one) && !namesItem(text, orders, one);
    const wanted = isTotal ? sums.totals : sums.any;
    const isExplained = wanted.has(one.cents) || (isTotal && isPartly(one.cents, orders));
    if (isExplained && inCurrency(one)) continue;
    return wrongAmount(sentence, one, orders, isTotal);
  }
  return null;
}

const PAST_REFUND =
  /(?<!\p{L})(?:refunded|refund|reimbursed|credited|sent|returned|back|erstattet|zurückerstattet|rückerstattet|gutgeschrieben|überwiesen|zurücküberwiesen|erstattung|rückerstattung|gutschrift|rückzahlung)(?!\p{L})/iu;
/** A refund sentence that names one of these may name what was kept. */
const STRICTLY_OTHER =
  /(?<!\p{L})(?:store credit|gift cards?|vouchers?|coupons?|code|deposit|up to|gutschein|guthaben|rabatt)(?!\p{L})/iu;

const nearest = (money: readonly PlacedMoney[], at: number): PlacedMoney =>
  money.reduce((best, one) => (Math.abs(one.start - at) < Math.abs(best.start - at) ? one : best));

/** The word for a total stands near before the amount, or right behind it. */
function saysTotal(text: string, { start, end }: PlacedMoney): boolean {
  const before = text.slice(Math.max(0, start - 45), start);
  const after = text.slice(end, end + 25);
  return (
    TOTAL.test(before) ||
    /^\s?(?:in total|altogether|all in|total|(?:that )?you paid|was charged|has been charged|order|insgesamt|bezahlt|abgebucht)/iu.test(
      after,
    ) ||
    (/\d\s?\(?[,–-]?\s?\(?(?:total\s)?$/iu.test(before.slice(-4)) &&
      /(?:#|order\s)\S{0,12}\s?\($/iu.test(before))
  );
}

/** What was paid less what went back, or what is left of it. */
const isPartly = (cents: number, orders: readonly CheckedOrder[]): boolean =>
  orders.some(({ total, refunds }) => {
    if (total === null) return false;
    const back = refunds.reduce((sum, { amount }) => sum + centsOf(amount), 0);
    return back > 0 && (cents === centsOf(total) - back || cents === centsOf(total) + back);
  });

/** Beside the amount, so that it is a price. */
const ITEM_BEFORE = 45;
const ITEM_AFTER = 40;
const namesItem = (text: string, orders: readonly CheckedOrder[], money?: PlacedMoney): boolean => {
  const near = money
    ? text.slice(Math.max(0, money.start - ITEM_BEFORE), money.end + ITEM_AFTER)
    : text;
  const lower = near.toLowerCase();
  return orders.some(({ items }) =>
    items.some(({ title }) => title.length > 3 && lower.includes(title.toLowerCase())),
  );
};

/** What is said in general, a price of something else, is nobody's order. */
const speaksOfOrder = ({ text, orders, namesOrder }: ReadSentence): boolean =>
  namesOrder ||
  TOTAL.test(text) ||
  REFUND.test(text) ||
  THEIRS.test(text) ||
  namesItem(text, orders);

const THEIRS =
  /(?<!\p{L})(?:your (?:order|card|account|payment|purchase|invoice|bank|paypal)|ihre[rnm]? (?:bestellung|karte|konto|zahlung|rechnung))(?!\p{L})|(?<![\p{L}\p{N}])\d{1,2}\s?[x×]\s/iu;

function wrongRefund(
  sentence: ReadSentence,
  money: PlacedMoney,
  orders: readonly CheckedOrder[],
): Found {
  const refunds = orders.flatMap((order) =>
    order.refunds.map(({ amount }) => `${amount} ${order.currency ?? ""}`.trim()),
  );
  return {
    kind: "amount",
    start: sentence.start + money.start,
    end: sentence.start + money.end,
    because: say("No refund of this amount was made."),
    fact: {
      words: say("Refunded: {amounts}", { amounts: refunds.join(", ") }),
      source: "shopify",
      at: orders[0]?.asOf ?? null,
    },
    ...replacing(
      sentence,
      money,
      orders.flatMap((order) => order.refunds.map(({ amount }) => amount)),
    ),
  };
}

function wrongAmount(
  sentence: ReadSentence,
  money: PlacedMoney,
  orders: readonly CheckedOrder[],
  isTotal: boolean,
): Found {
  const totals = orders.flatMap(({ name, total, currency }): string[] =>
    total === null ? [] : [`${name}: ${total} ${currency ?? ""}`.trim()],
  );
  return {
    kind: "amount",
    start: sentence.start + money.start,
    end: sentence.start + money.end,
    because: isTotal
      ? say("The order has another total.")
      : say("No amount of the order explains this one."),
    fact: {
      words: say("Totals: {amounts}", { amounts: totals.join(", ") }),
      source: "shopify",
      at: orders[0]?.asOf ?? null,
    },
    ...(isTotal
      ? replacing(
          sentence,
          money,
          orders.flatMap(({ total }) => (total === null ? [] : [total])),
        )
      : {}),
  };
}

/** The amount with its sign and decimals as they were written, where only one can be meant. */
function replacing(
  { text }: ReadSentence,
  { start, end }: PlacedMoney,
  amounts: readonly string[],
): { readonly replacement?: string } {
  const [amount] = amounts;
  if (amounts.length !== 1 || amount === undefined) return {};
  const written = text.slice(start, end);
  const number = /\d[\d., ']*\d|\d/.exec(written);
  if (!number) return {};
  const comma = /,\d{1,2}$/.test(number[0]);
  const value = comma ? amount.replace(".", ",") : amount;
  return {
    replacement:
      written.slice(0, number.index) + value + written.slice(number.index + number[0].length),
  };
}
