/** What of a view is shown: tickets that meet every filter which is set. */
import { isOrderStanding, type OrderStanding } from "#app/domain/order/order-standing.ts";
import { proofLevels, type ProofLevel } from "#app/domain/proof/proof-level.ts";
import { isUuid, type MemberId } from "#app/domain/shared/ids.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { isCategory, type Category } from "#app/domain/triage/category.ts";
import { LONGEST_TAG, tagKey } from "./tag-name.ts";

export const urgencies = ["urgent", "general"] as const satisfies readonly Urgency[];

export const dueFilters = ["overdue", "today", "none"] as const;
export type DueFilter = (typeof dueFilters)[number];

/** `low` is 1 and 2 of 5, `middle` 3, `high` 4 and 5. */
export const ratingFilters = ["low", "middle", "high", "none"] as const;
export type RatingFilter = (typeof ratingFilters)[number];

export type AssigneeFilter = "me" | "nobody" | MemberId;

export type InboxFilters = {
  readonly category: Category | null;
  readonly urgency: Urgency | null;
  readonly due: DueFilter | null;
  readonly assignee: AssigneeFilter | null;
  /** Keys of tags; a ticket has all of them. */
  readonly tags: readonly string[];
  readonly order: OrderStanding | null;
  readonly proof: ProofLevel | null;
  readonly rating: RatingFilter | null;
};

export const noFilters: InboxFilters = {
  category: null,
  urgency: null,
  due: null,
  assignee: null,
  tags: [],
  order: null,
  proof: null,
  rating: null,
};

/** More tags than anybody picks; each is one look-up for every ticket that is looked at. */
const MOST_FILTERED_TAGS = 5;

const one = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((candidate) => candidate === value) ?? null;

/** Reads an address's query; what is none of ours, or no such value, filters nothing. */
export function readFilters(query: {
  readonly get: (name: string) => string | null;
  readonly getAll: (name: string) => readonly string[];
}): InboxFilters {
  const category = query.get("category");
  const assignee = query.get("assignee") ?? "";
  const order = query.get("order");
  return {
    category: isCategory(category) ? category : null,
    urgency: one(urgencies, query.get("urgency")),
    due: one(dueFilters, query.get("due")),
    assignee:
      assignee === "me" || assignee === "nobody" || isUuid(assignee)
        ? (assignee as AssigneeFilter)
        : null,
    tags: [...new Set(query.getAll("tag").map((tag) => tagKey(tag.slice(0, LONGEST_TAG))))]
      .filter((key) => key !== "")
      .slice(0, MOST_FILTERED_TAGS),
    order: isOrderStanding(order) ? order : null,
    proof: one(proofLevels, query.get("proof")),
    rating: one(ratingFilters, query.get("rating")),
  };
}

/** Name and value of each filter that is set, as an address carries them; `readFilters` reads the same back. */
export function filterPairs(filters: InboxFilters): readonly (readonly [string, string])[] {
  const { tags, ...single } = filters;
  return [
    ...Object.entries(single).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    ),
    ...tags.map((tag) => ["tag", tag] as const),
  ];
}

export const isFiltered = (filters: InboxFilters): boolean => filterPairs(filters).length > 0;
