import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderStandings } from "#app/domain/order/order-standing.ts";
import { proofLevels } from "#app/domain/proof/proof-level.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import {
  dueFilters,
  filterPairs,
  isFiltered,
  noFilters,
  ratingFilters,
  readFilters,
  urgencies,
  type InboxFilters,
} from "#app/domain/ticket/inbox-filters.ts";
import { categories } from "#app/domain/triage/category.ts";

const read = (text: string) => readFilters(new URLSearchParams(text));
const nullable = <T>(values: readonly T[]) => fc.constantFrom<T | null>(null, ...values);
const anyFilters: fc.Arbitrary<InboxFilters> = fc.record({
  category: nullable(categories),
  urgency: nullable(urgencies),
  due: nullable(dueFilters),
  assignee: nullable(["me", "nobody", "018f0000-0000-7000-8000-000000000001" as MemberId]),
  tags: fc.uniqueArray(fc.stringMatching(/^[a-z0-9 &+=]{1,12}$/), { maxLength: 5 }),
  order: nullable(orderStandings),
  proof: nullable(proofLevels),
  rating: nullable(ratingFilters),
});

describe("filters in an address", () => {
  it("read back as they were written", () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const query = new URLSearchParams(filterPairs(filters).map((pair) => [...pair]));
        expect(readFilters(query)).toEqual(filters);
        expect(isFiltered(filters)).toBe(query.size > 0);
      }),
    );
  });

  it("filter nothing when they are none of ours, whatever somebody types", () => {
    expect(read("category=x&urgency=y&due=z&assignee=1&order=o&proof=p&rating=9&view=all")).toEqual(
      noFilters,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        expect(readFilters(new URLSearchParams(pairs)).tags.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("know a tag by its key, each once, five at the most", () => {
    expect(read("tag=Café&tag=cafe&tag=&tag=VIP").tags).toEqual(["cafe", "vip"]);
    expect(read("tag=1&tag=2&tag=3&tag=4&tag=5&tag=6").tags).toHaveLength(5);
  });
});
