import { joined } from "#app/domain/words/joined.ts";
import { say, sentences, type Said, type Words } from "#app/domain/words/words.ts";
import type { ReturnRules } from "./order-settings.ts";

/** The shop's rule for returns in its own words, or put together from what it set. */
export function quotedReturnRule(rules: ReturnRules): Words {
  const own = rules.returnRule.trim();
  if (own !== "") return own;
  const { returnWindowDays: days } = rules;
  if (days <= 0) return say("Nothing is taken back.");
  const excepted = [
    ...(rules.returnsPersonalised ? [] : [say("personalised items", {})]),
    ...(rules.finalSaleTags.length === 0
      ? []
      : [say("products tagged {tags}", { tags: alternatives(rules.finalSaleTags) })]),
  ];
  return sentences([
    excepted.length === 0
      ? say("Items can come back within {days, plural, one {# day} other {# days}} of delivery.", {
          days,
        })
      : say(
          "Items can come back within {days, plural, one {# day} other {# days}} of delivery, except {excepted}.",
          { days, excepted: joined(excepted) },
        ),
    rules.returnShippingPaidBy === "shop"
      ? say("The shop pays the way back.")
      : say("The customer pays the way back."),
  ]);
}

const alternatives = ([first = "", ...rest]: readonly string[]): Said =>
  rest.reduce<Said>(
    (before, tag) => say("{before} or {last}", { before, last: `“${tag}”` }),
    `“${first}”`,
  );
