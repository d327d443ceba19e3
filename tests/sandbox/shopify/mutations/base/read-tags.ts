import { refuse } from "./refused.ts";

const MAX_LENGTH = 40; // help.shopify.com/manual/shopify-admin/productivity-tools/using-tags: orders and customers
const MAX_TAGS = 250;

/** Tags as Shopify keeps them: trimmed, split at commas, once each whatever the case. @throws Refused when too long. */
export function readTags(list: readonly string[], field: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const tag of list.flatMap((one) => one.split(",")).map((one) => one.trim())) {
    if (tag.length > MAX_LENGTH)
      refuse(
        field,
        `Tags is invalid: ${tag.slice(0, MAX_LENGTH)}… is longer than ${MAX_LENGTH} characters`,
      );
    if (tag !== "" && !kept.has(tag.toLowerCase())) kept.set(tag.toLowerCase(), tag);
  }
  if (kept.size > MAX_TAGS) refuse(field, `Tags cannot exceed ${MAX_TAGS}`);
  return [...kept.values()].sort((a, b) => a.localeCompare(b, "en"));
}
