import { isZero, moneyWords, zeroIn, type Money } from "#app/domain/shared/money.ts";
import { say, sentences, type Words } from "#app/domain/words/words.ts";
import { amountIn, problem, quantityIn, textIn, type ActionField } from "./action-field.ts";
import {
  asked,
  itemWords,
  MORE_ITEMS,
  plainMoney,
  problems,
  type ActionRule,
} from "./action-rule.ts";

/** Items come back: which, how many and why. Money goes back later, by a refund. */

export type ReturnStart = {
  readonly kind: "return";
  readonly orderId: string;
  readonly orderName: string;
  readonly currency: string;
  readonly items: readonly {
    /** `gid://shopify/FulfillmentLineItem/…` */
    readonly lineId: string;
    /** `gid://shopify/LineItem/…` */
    readonly itemId?: string;
    readonly title: string;
    /** What the buyer asked for, such as an engraving; empty or absent where nothing. */
    readonly wishes?: string;
    /** How many Shopify lets come back. */
    readonly returnable: number;
    /** What the shop's own rule says; absent where it can't be told. */
    readonly standing?: HouseStanding | undefined;
  }[];
  readonly reasons: readonly { readonly id: string; readonly name: string }[];
  /** Returns that there are already. */
  readonly returnIds: readonly string[];
  /** More items than are listed here. */
  readonly hasMore?: boolean;
};

/** Of all pieces of an item together, in whatever parcels they came. */
export type HouseStanding = {
  /** How many the rule lets come back. */
  readonly quantity: number;
  /** Such as "Final sale: not returnable". */
  readonly words: string;
  /** The rule, to be quoted. */
  readonly rule: Words;
};

export type ReturnAsked = {
  readonly kind: "return";
  readonly items: readonly {
    readonly lineId: string;
    readonly title: string;
    readonly quantity: number;
    readonly reasonId: string;
    readonly reason: string;
  }[];
  /** What goes against the shop's rule; each item once. */
  readonly against?: readonly (Pick<HouseStanding, "words" | "rule"> & {
    readonly title: string;
  })[];
  readonly note: string;
  /** What the customer pays for the way back. */
  readonly fee: Money;
};

export type ReturnPlan = ReturnAsked & {
  readonly orderId: string;
  readonly orderName: string;
  readonly returnIds: readonly string[];
};

/** Shopify takes no longer note. */
const LONGEST_NOTE = 255;

export const returnRule: ActionRule<ReturnStart, ReturnAsked, ReturnPlan> = {
  fields: ({ items, reasons, currency }) => [
    ...items.flatMap(({ lineId, title, wishes, returnable, standing }): ActionField[] => [
      {
        kind: "quantity",
        name: `quantity:${lineId}`,
        label: title,
        // What alone can come back is what is meant; of several the agent chooses.
        value: items.length === 1 ? Math.min(returnable, standing?.quantity ?? 0) : 0,
        most: returnable,
        help: helpOf({ wishes, returnable, standing }),
      },
      {
        kind: "choice",
        name: `reason:${lineId}`,
        label: say("Why {item} comes back", { item: title }),
        value: "",
        options: reasons.map(({ id, name }) => ({ value: id, label: name })),
      },
    ]),
    {
      kind: "money",
      name: "fee",
      label: say("The customer pays for the way back"),
      value: "",
      currency,
    },
    { kind: "text", name: "note", label: say("Note, for staff"), value: "", longest: LONGEST_NOTE },
  ],
  hint({ items, hasMore }) {
    if (items.length === 0) return NOTHING;
    return hasMore === true ? MORE_ITEMS : null;
  },
  read(values, { items, reasons, currency }) {
    if (items.length === 0) return problems(problem(null, NOTHING));
    const wrong = [];
    const chosen = [];
    for (const { lineId, title, returnable } of items) {
      const quantity = quantityIn(values, `quantity:${lineId}`, returnable);
      const reason = reasons.find(({ id }) => id === values[`reason:${lineId}`]);
      if (quantity === null)
        wrong.push(
          problem(`quantity:${lineId}`, say("Up to {most} can come back.", { most: returnable })),
        );
      else if (quantity > 0 && !reason)
        wrong.push(problem(`reason:${lineId}`, say("Choose a reason.")));
      else if (quantity > 0 && reason)
        chosen.push({ lineId, title, quantity, reasonId: reason.id, reason: reason.name });
    }
    const typed = (values["fee"] ?? "").trim();
    const fee = typed === "" ? zeroIn(currency) : amountIn(typed, currency);
    if (fee === null)
      wrong.push(problem("fee", say("Give an amount such as 5.00, or leave it empty.")));
    if (wrong.length > 0 || fee === null) return problems(...wrong);
    if (chosen.length === 0) return problems(problem(null, say("Choose what comes back.")));
    const note = textIn(values, "note", LONGEST_NOTE);
    return asked({ kind: "return", items: chosen, against: againstRule(items, chosen), note, fee });
  },
  effect(plan, locale) {
    const against = whyAgainst(plan);
    return sentences([
      say("Opens a return of {order} for {items}.", {
        order: plan.orderName,
        items: itemWords(plan.items),
      }),
      ...(isZero(plan.fee)
        ? []
        : [
            say("The customer pays {fee} for the way back.", { fee: moneyWords(plan.fee, locale) }),
          ]),
      say("Nothing is refunded yet."),
      ...(against === null ? [] : [against]),
    ]);
  },
  done: (plan) =>
    say("opened a return of {order} for {items}", {
      order: plan.orderName,
      items: itemWords(plan.items),
    }),
  lines: (plan) =>
    plan.items.map(({ title, quantity, reason }) => ({
      name: `${quantity} × ${title}`,
      value: reason,
    })),
  worth: () => null,
  before: ({ returnIds }) => [{ name: say("Returns"), value: String(returnIds.length) }],
  after: ({ returnIds, items, fee, against = [] }) => [
    { name: say("Returns"), value: String(returnIds.length + 1) },
    { name: say("Comes back"), value: itemWords(items) },
    ...(isZero(fee) ? [] : [{ name: say("Fee"), value: plainMoney(fee) }]),
    ...against.map(({ title, words }) => ({
      name: say("Against the rule"),
      value: `${title}: ${words}`,
    })),
  ],
};

/** What the shop's rule says against it, with the rule; null where it says nothing. */
export function whyAgainst({ against = [] }: Pick<ReturnAsked, "against">): Words | null {
  const [first] = against;
  if (first === undefined) return null;
  const items = against.map(({ title, words }) => `${title} (${words})`).join(", ");
  return say("This is against the shop’s rule: {items}. The rule: “{rule}”", {
    items,
    rule: first.rule,
  });
}

type ChosenLine = { readonly lineId: string; readonly quantity: number };

/** More pieces of an item than the rule lets come back. */
function againstRule(
  items: ReturnStart["items"],
  chosen: readonly ChosenLine[],
): NonNullable<ReturnAsked["against"]> {
  const keyOf = ({ itemId, lineId }: ReturnStart["items"][number]) => itemId ?? lineId;
  const sums = new Map<string, number>();
  for (const item of items) {
    const quantity = chosen.find(({ lineId }) => lineId === item.lineId)?.quantity ?? 0;
    sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + quantity);
  }
  return [...sums].flatMap(([key, quantity]) => {
    const item = items.find((one) => keyOf(one) === key);
    if (!item?.standing || quantity <= item.standing.quantity) return [];
    const { words, rule } = item.standing;
    return [{ title: item.title, words, rule }];
  });
}

const NOTHING = say("Nothing of this order can come back: it has not left, or came back already.");

function helpOf({
  wishes = "",
  returnable: most,
  standing,
}: Pick<ReturnStart["items"][number], "wishes" | "returnable" | "standing">): Words {
  const rule = standing?.words ?? "";
  if (wishes === "")
    return rule === ""
      ? say("Up to {most}", { most })
      : say("Up to {most}. {rule}", { most, rule });
  return rule === ""
    ? say("{wishes}. Up to {most}", { wishes, most })
    : say("{wishes}. Up to {most}. {rule}", { wishes, most, rule });
}
