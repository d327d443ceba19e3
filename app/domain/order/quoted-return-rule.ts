import type { ReturnRules } from "./order-settings.ts";

/** The shop's rule for returns in its own words, or put together from what it set. */
export function quotedReturnRule(rules: ReturnRules): string {
  const own = rules.returnRule.trim();
  if (own !== "") return own;
  const { returnWindowDays: days } = rules;
  if (days <= 0) return "Nothing is taken back.";
  const excepted = [
    ...(rules.returnsPersonalised ? [] : ["personalised items"]),
    ...(rules.finalSaleTags.length === 0
      ? []
      : [`products tagged ${rules.finalSaleTags.map((tag) => `“${tag}”`).join(" or ")}`]),
  ];
  const except = excepted.length === 0 ? "" : `, except ${excepted.join(" and ")}`;
  const payer = rules.returnShippingPaidBy === "shop" ? "The shop" : "The customer";
  return `Items can come back within ${days === 1 ? "1 day" : `${days} days`} of delivery${except}. ${payer} pays the way back.`;
}
