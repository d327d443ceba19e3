import { joined } from "#app/domain/words/joined.ts";
import { say, sentences, type SaidWords } from "#app/domain/words/words.ts";
import { problem } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";

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
      return problems(
        problem(
          "tags",
          say("A tag has at most {most, number} characters: “{tag}”.", {
            most: LONGEST_TAG,
            tag: long,
          }),
        ),
      );
    if (wished.length > MOST_TAGS)
      return problems(
        problem("tags", say("An order has at most {most, number} tags.", { most: MOST_TAGS })),
      );
    const add = wished.filter((tag) => !has(tags, tag));
    const remove = tags.filter((tag) => !has(wished, tag));
    return add.length + remove.length === 0
      ? problems(problem("tags", say("These are the order’s tags already.")))
      : asked({ kind: "tags", add, remove });
  },
  effect: (plan) => sentences([effectOf(plan), say("The customer is not told.")]),
  done: doneOf,
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

function effectOf({ orderName: order, add, remove }: TagsPlan): SaidWords {
  if (remove.length === 0)
    return say("Adds {added} to {order}.", { added: joined(add.map(quoted)), order });
  const removed = joined(remove.map(quoted));
  return add.length === 0
    ? say("Removes {removed} from {order}.", { removed, order })
    : say("Adds {added} to {order} and removes {removed}.", {
        added: joined(add.map(quoted)),
        removed,
        order,
      });
}

function doneOf({ orderName: order, add, remove }: TagsPlan): SaidWords {
  if (remove.length === 0)
    return say("added {added} to {order}", { added: joined(add.map(quoted)), order });
  const removed = joined(remove.map(quoted));
  return add.length === 0
    ? say("removed {removed} from {order}", { removed, order })
    : say("added {added} to {order} and removed {removed}", {
        added: joined(add.map(quoted)),
        removed,
        order,
      });
}

const quoted = (tag: string): SaidWords => say("“{tag}”", { tag });
