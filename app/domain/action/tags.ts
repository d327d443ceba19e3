import { say } from "#app/domain/words/words.ts";
import { problem } from "./action-field.ts";
import { asked, joined, problems, type ActionRule } from "./action-rule.ts";

/** Words by which staff sort orders. */

export type TagsStart = {
  readonly kind: "tags";
  readonly orderId: string;
  readonly orderName: string;
  readonly tags: readonly string[];
};

export type TagsAsked = {
  readonly kind: "tags";
  readonly add: readonly string[];
  readonly remove: readonly string[];
};

export type TagsPlan = TagsAsked & {
  readonly orderId: string;
  readonly orderName: string;
  readonly tagsBefore: readonly string[];
};

/** Shopify: 40 characters each, 250 of an order. */
const LONGEST_TAG = 40;
const MOST_TAGS = 250;
const LONGEST_LIST = MOST_TAGS * (LONGEST_TAG + 2);

export const tagsRule: ActionRule<TagsStart, TagsAsked, TagsPlan> = {
  fields: ({ tags }) => [
    {
      kind: "text",
      name: "tags",
      label: say("Tags, separated by commas"),
      value: tags.join(", "),
      longest: LONGEST_LIST,
    },
  ],
  hint: () => null,
  read(values, { tags }) {
    const wished = tagsIn(values["tags"] ?? "");
    const long = wished.find((tag) => tag.length > LONGEST_TAG);
    if (long !== undefined)
      return problems(problem("tags", `A tag has at most ${LONGEST_TAG} characters: “${long}”.`));
    if (wished.length > MOST_TAGS)
      return problems(problem("tags", `An order has at most ${MOST_TAGS} tags.`));
    const add = wished.filter((tag) => !has(tags, tag));
    const remove = tags.filter((tag) => !has(wished, tag));
    return add.length + remove.length === 0
      ? problems(problem("tags", say("These are the order’s tags already.")))
      : asked({ kind: "tags", add, remove });
  },
  effect: (plan) => `${capital(joined(steps(plan, "adds", "removes")))}. The customer is not told.`,
  done: (plan) => joined(steps(plan, "added", "removed")),
  lines: () => [],
  worth: () => null,
  before: ({ tagsBefore }) => [{ name: say("Tags"), value: tagsBefore.join(", ") }],
  after: (plan) => [{ name: say("Tags"), value: tagsAfter(plan).join(", ") }],
};

/** Once the plan is carried out. */
export const tagsAfter = ({ tagsBefore, add, remove }: TagsPlan): readonly string[] => [
  ...tagsBefore.filter((tag) => !has(remove, tag)),
  ...add,
];

/** Shopify takes tags for the same whatever the case of their letters. */
const has = (tags: readonly string[], tag: string): boolean =>
  tags.some((one) => one.toLowerCase() === tag.toLowerCase());

function tagsIn(typed: string): readonly string[] {
  const all = typed
    .slice(0, LONGEST_LIST)
    .split(",")
    .map((tag) => tag.replace(/\s+/g, " ").trim())
    .filter((tag) => tag !== "");
  return all.filter((tag, index) => !has(all.slice(0, index), tag));
}

const quoted = (tags: readonly string[]): string => joined(tags.map((tag) => `“${tag}”`));

const steps = (plan: TagsPlan, adds: string, removes: string): readonly string[] => [
  ...(plan.add.length > 0 ? [`${adds} ${quoted(plan.add)} to ${plan.orderName}`] : []),
  ...(plan.remove.length > 0 ? [`${removes} ${quoted(plan.remove)} from ${plan.orderName}`] : []),
];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
