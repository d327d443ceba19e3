/** What a page of the app is about, without what the admin adds to a document's address and no later visit has. */
export function placeOf({ pathname, search }: { pathname: string; search: string }): string {
  const query = new URLSearchParams(search);
  return [pathname, query.get("view"), query.get("after")].join(" ");
}
