import { say, sentences } from "#app/domain/words/words.ts";
import { linesIn, problem, textIn } from "./action-field.ts";
import { asked, MORE_ITEMS, problems, type ActionRule } from "./action-rule.ts";

/**
 * Another engraving, another wish. Shopify keeps what the buyer gave with an item as it is (OrderInput and order editing take
 * no attributes of items), so the change stands among the order's additional details, where the people who pack see it.
 */

export type PersonaliseStart = {
  readonly kind: "personalise";
  readonly orderId: string;
  readonly orderName: string;
  readonly items: readonly {
    readonly title: string;
    readonly attributes: readonly Attribute[];
  }[];
  /** Of the whole order. */
  readonly attributes: readonly Attribute[];
  readonly isSent: boolean;
  /** More items than are listed here. */
  readonly hasMore?: boolean;
};

type Attribute = { readonly key: string; readonly value: string };

export type PersonaliseAsked = {
  readonly kind: "personalise";
  readonly key: string;
  readonly value: string;
};

export type PersonalisePlan = PersonaliseAsked & {
  readonly orderId: string;
  readonly orderName: string;
  /** All of the order's, as they are to be. */
  readonly attributes: readonly Attribute[];
  readonly valueBefore: string;
};

const LONGEST_KEY = 100;
const LONGEST_VALUE = 255;

export const personaliseRule: ActionRule<PersonaliseStart, PersonaliseAsked, PersonalisePlan> = {
  fields: ({ items }) => [
    {
      kind: "choice",
      name: "item",
      label: say("Item"),
      value: "0",
      options: namesOf(items).map((label, index) => ({ value: String(index), label })),
    },
    {
      kind: "text",
      name: "what",
      label: say("What is changed, such as Engraving"),
      value: items.flatMap(({ attributes }) => attributes)[0]?.key ?? say("Engraving"),
      longest: LONGEST_KEY,
    },
    {
      kind: "text",
      name: "value",
      label: say("What it is from now on"),
      value: "",
      longest: LONGEST_VALUE,
    },
  ],
  hint: ({ items, isSent, hasMore }) => {
    if (isSent) return SENT;
    const names = namesOf(items);
    const now = items.flatMap(({ attributes }, index) =>
      attributes.map(({ key, value }) =>
        say("{item}: {key} “{value}”.", { item: names[index] ?? "", key, value }),
      ),
    );
    const rule = say(
      "Shopify keeps what the buyer wrote at the item; the change is written to the order’s additional details.",
    );
    return sentences([...now, rule, ...(hasMore === true ? [MORE_ITEMS] : [])]);
  },
  read(values, start) {
    if (start.isSent) return problems(problem(null, SENT));
    const name = namesOf(start.items)[Number(values["item"] ?? "0")];
    if (name === undefined) return problems(problem("item", say("Choose an item.")));
    const what = textIn(values, "what", LONGEST_KEY);
    if (what === "") return problems(problem("what", say("Say what is changed.")));
    const value = linesIn(values, "value", LONGEST_VALUE);
    if (value === "") return problems(problem("value", say("Say what it is from now on.")));
    return asked({ kind: "personalise", key: `${what} (${name})`, value });
  },
  effect: ({ orderName, key, value }) =>
    say(
      "Writes “{key}: {value}” to {order}, for the people who pack it. The customer is not told.",
      { key, value, order: orderName },
    ),
  done: ({ orderName, key }) => say("changed “{key}” of {order}", { key, order: orderName }),
  lines: ({ valueBefore, value }) => [
    ...(valueBefore === "" ? [] : [{ name: say("Until now"), value: valueBefore }]),
    { name: say("From now on"), value },
  ],
  worth: () => null,
  before: ({ key, valueBefore }) => [{ name: key, value: valueBefore }],
  after: ({ key, value }) => [{ name: key, value }],
};

/** Two rings of one kind have two engravings: each is told apart by its place. */
function namesOf(items: PersonaliseStart["items"]): readonly string[] {
  return items.map(({ title }, at) => {
    const twins = items.flatMap((one, index) => (one.title === title ? [index] : []));
    return twins.length === 1 ? title : `${title}, no. ${twins.indexOf(at) + 1}`;
  });
}

const SENT = say("Everything of this order has left.");

/** The order's details with the change among them. */
export function withAttribute(
  attributes: readonly Attribute[],
  { key, value }: Attribute,
): { readonly attributes: readonly Attribute[]; readonly valueBefore: string } {
  const known = attributes.find((one) => one.key === key);
  return {
    valueBefore: known?.value ?? "",
    attributes: known
      ? attributes.map((one) => (one.key === key ? { key, value } : one))
      : [...attributes, { key, value }],
  };
}
