import { describe, expect, it } from "vitest";
import { isUnderWay, withTickets } from "#app/domain/bulk/bulk-change.ts";

describe("the tickets of a change of many", () => {
  it("keep their order when some of them are through", () => {
    const all = ["a", "b", "c"].map((ticketId) => ({ ticketId, state: "waiting" as const }));

    const after = withTickets(all, [
      { ticketId: "c", state: "done" },
      { ticketId: "a", state: "refused", words: "no" },
    ]);

    expect(after.map(({ ticketId, state }) => `${ticketId} ${state}`)).toEqual([
      "a refused",
      "b waiting",
      "c done",
    ]);
  });

  it("are under way until each had its turn", () => {
    expect(isUnderWay([{ ticketId: "a", state: "begun" }])).toBe(true);
    expect(isUnderWay([{ ticketId: "a", state: "waiting" }])).toBe(true);
    expect(isUnderWay([{ ticketId: "a", state: "done" }])).toBe(false);
  });
});
