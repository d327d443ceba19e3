/** What of an address makes another page of it; the admin adds more to a document's address, which no later visit has. */
const NAMES = [
  "view",
  "after",
  "before",
  "category",
  "urgency",
  "due",
  "assignee",
  "tag",
  "order",
  "proof",
  "rating",
  "q",
  "part",
  "month",
] as const;

/** What a page of the app is about: the same words for the same list. */
export function placeOf({ pathname, search }: { pathname: string; search: string }): string {
  const query = new URLSearchParams(search);
  return [pathname, ...NAMES.map((name) => query.getAll(name).join("+"))].join(" ");
}
