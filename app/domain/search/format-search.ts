// How is a search written, so that reading it gives the same search?
import type { SearchTerm } from "./search-terms.ts";

/** `parseSearch` of this has the same terms. */
export const formatSearch = (terms: readonly SearchTerm[]): string => terms.map(written).join(" ");

function written(term: SearchTerm): string {
  const minus = "excluded" in term && term.excluded ? "-" : "";
  switch (term.kind) {
    case "words":
      return `${minus}${term.text}`;
    case "phrase":
      return `${minus}"${term.text}"`;
    case "is":
      return `${minus}is:${term.state}`;
    case "has-attachment":
      return `${minus}has:attachment`;
    case "before":
    case "after":
      return `${term.kind}:${term.date}`;
    case "from":
    case "to":
    case "order":
    case "tag":
    case "assignee":
      return `${minus}${term.kind}:${/\s/u.test(term.text) ? `"${term.text}"` : term.text}`;
  }
}
