import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grainFor, grains, inGrain } from "#app/domain/report/grain.ts";
import { noFilter } from "#app/domain/report/report-filter.ts";
import { NOBODY } from "#app/domain/report/report-view.ts";

const a = "01988f2e-0000-7000-8000-00000000000a";
const b = "01988f2e-0000-7000-8000-00000000000b";

describe("the sums that a report reads", () => {
  it("are the coarsest that know what it asks for", () => {
    expect(grainFor(noFilter)).toBe("all");
    expect(grainFor({ ...noFilter, urgency: "urgent" })).toBe("urgency");
    expect(grainFor({ ...noFilter, mailboxId: a })).toBe("mailbox");
    expect(grainFor({ ...noFilter, category: "other", agentId: a })).toBe("each");
    expect(grainFor({ ...noFilter, tagId: a })).toBe("tag");
    expect(grainFor({ ...noFilter, tagId: a, category: "other" })).toBeNull();
  });

  it("tell apart what the filter asks for, and add up to the same in every grain", () => {
    const dimensions = fc.record({
      category: fc.constantFrom("other", "order_support"),
      urgency: fc.constantFrom("urgent", "general"),
      agentId: fc.constantFrom(a, NOBODY),
      mailboxId: fc.constantFrom(a, b),
    });
    const filters = fc.record({
      category: fc.constantFrom(null, "order_support" as const),
      urgency: fc.constantFrom(null, "urgent" as const),
      agentId: fc.constantFrom(null, a),
      mailboxId: fc.constantFrom(null, b),
    });
    fc.assert(
      fc.property(fc.array(dimensions), filters, (rows, asked) => {
        const passes = (row: Record<string, string>) =>
          Object.entries(asked).every(([name, value]) => value === null || row[name] === value);
        const grain = grainFor({ ...asked, tagId: null });
        if (grain === null || grain === "tag") throw new Error("nobody asked for a tag");
        const kept = rows.map((row) => inGrain(row, grain));
        expect(kept.filter(passes)).toHaveLength(rows.filter(passes).length);
      }),
    );
    expect(grains).toHaveLength(7);
  });
});
