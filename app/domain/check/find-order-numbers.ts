/** Does the reply name an order that isn't this customer's? */
import { say } from "#app/domain/words/words.ts";
import type { Found } from "./finding.ts";
import { digitsOfName, orderNumbersIn } from "./order-numbers-in.ts";
import type { Reading } from "./reading.ts";

/** "We can't find an order 1042": then it may well be nobody's. */
const SEARCHED =
  /\b(?:find|found|locate|see any|no order|belongs? to (?:someone|somebody|another)|keine bestellung|nicht finden|gefunden)\b/i;

export function findOrderNumbers({ sentences, facts }: Reading): readonly Found[] {
  const { orders } = facts;
  if (orders.length === 0) return [];
  const known = new Set(orders.map(({ name }) => digitsOfName(name)));
  const names = orders.map(({ name }) => name).join(", ");
  const [only] = orders;
  return sentences.flatMap(({ text, start, asks }) =>
    orderNumbersIn(text, orders).flatMap((written): Found[] => {
      const isDoubtful = asks || SEARCHED.test(text);
      if (known.has(written.digits) || isDoubtful || isTheirs(written.digits, facts.customerWrote))
        return [];
      return [
        {
          kind: "order-number",
          start: start + written.start,
          end: start + written.end,
          because: say("{number} is no order of this customer.", { number: written.digits }),
          fact: {
            words: say("Orders here: {names}", { names }),
            source: "shopify",
            at: only?.asOf ?? null,
          },
          ...(orders.length === 1 && only ? { replacement: digitsOfName(only.name) } : {}),
        },
      ];
    }),
  );
}

/** A number that the customer wrote may be named, also where it is a slip of theirs. */
const isTheirs = (digits: string, wrote = ""): boolean =>
  new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(wrote);
