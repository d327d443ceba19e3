// What of a search are facts of tickets as they stand now, and not words?
import { parseLocalDate } from "#app/domain/sla/local-date.ts";
import { startOfDate } from "#app/domain/sla/zone-time.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { folded } from "./folded.ts";
import type { SearchHint, SearchTerm } from "./search-terms.ts";

/** One condition, in the words of `search_tickets`; keep in step with that function. */
export type Narrowing = { readonly not: boolean } & (
  | {
      readonly kind:
        | "open"
        | "waiting"
        | "closed"
        | "overdue"
        | "snoozed"
        | "spam"
        | "unassigned"
        | "files";
    }
  | { readonly kind: "assigned" | "tagged"; readonly ids: readonly string[] }
  | { readonly kind: "before" | "after"; readonly at: string }
);

/** What names in a search are compared with. */
export type KnownNames = {
  readonly me: string;
  readonly timeZone: string;
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
  }[];
  readonly tags: readonly { readonly id: string; readonly name: string }[];
};

/** A name that nobody and no tag has finds nothing, and a hint says so. */
export function narrowing(
  terms: readonly SearchTerm[],
  known: KnownNames,
): { readonly narrowed: readonly Narrowing[]; readonly hints: readonly SearchHint[] } {
  const hints: SearchHint[] = [];
  const narrowed = terms.flatMap((term): Narrowing[] => {
    switch (term.kind) {
      case "is":
        return [
          term.state === "mine"
            ? { kind: "assigned", ids: [known.me], not: term.excluded }
            : { kind: term.state, not: term.excluded },
        ];
      case "has-attachment":
        return [{ kind: "files", not: term.excluded }];
      case "before":
      case "after":
        return dayOf(term.date, term.kind, known.timeZone);
      case "tag": {
        const ids = idsOf(known.tags, term.text, ({ name }) => [name]);
        if (ids.length === 0) hints.push({ kind: "no-tag", written: term.text });
        return [{ kind: "tagged", ids, not: term.excluded }];
      }
      case "assignee": {
        if (/^(?:nobody|none|unassigned)$/iu.test(term.text))
          return [{ kind: "unassigned", not: term.excluded }];
        const ids = /^me$/iu.test(term.text)
          ? [known.me]
          : idsOf(known.members, term.text, ({ name, email }) => [
              name,
              email,
              ...name.split(/\s+/u),
            ]);
        if (ids.length === 0) hints.push({ kind: "no-member", written: term.text });
        return [{ kind: "assigned", ids, not: term.excluded }];
      }
      default:
        return [];
    }
  });
  return { narrowed, hints };
}

function dayOf(text: string, kind: "before" | "after", timeZone: string): Narrowing[] {
  const date = parseLocalDate(text);
  if (date === null) return [];
  return [{ kind, at: isoOf(startOfDate(timeZone, date)), not: false }];
}

/** Whole names first; where there is none, names that begin so. */
function idsOf<One extends { readonly id: string }>(
  list: readonly One[],
  typed: string,
  namesOf: (one: One) => readonly string[],
): string[] {
  const wanted = folded(typed);
  const matching = (is: (name: string) => boolean) =>
    list.filter((one) => namesOf(one).some((name) => is(folded(name)))).map(({ id }) => id);
  const whole = matching((name) => name === wanted);
  return whole.length > 0 ? whole : matching((name) => name.startsWith(wanted));
}
