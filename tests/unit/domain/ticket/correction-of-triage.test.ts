import { describe, expect, it } from "vitest";
import { correctionOfTriage, hasWarned } from "#app/domain/ticket/correction-of-triage.ts";
import { aClockOf, aState, at } from "./a-state.ts";

const ticket = aState({ category: "shipping_delivery", urgency: "urgent" });
const inTime = { late: false };

describe("an agent's correction of triage", () => {
  it("changes the category alone, the urgency alone, or both", () => {
    const category = "order_support";

    expect(
      correctionOfTriage(ticket, { category, urgency: null, by: "Ida" }, inTime)?.events,
    ).toEqual([{ kind: "category", from: "shipping_delivery", to: category, by: "Ida" }]);
    expect(
      correctionOfTriage(ticket, { category: null, urgency: "general", by: "Ida" }, inTime)?.events,
    ).toEqual([{ kind: "urgency", from: "urgent", to: "general", by: "Ida" }]);
    const both = correctionOfTriage(ticket, { category, urgency: "general", by: "Ida" }, inTime);
    expect(both?.state).toEqual({ ...ticket, category, urgency: "general" });
    expect(both?.events).toHaveLength(2);
  });

  it("is none when it says what the ticket is already", () => {
    const same = { category: "shipping_delivery", urgency: "urgent", by: "Ida" } as const;

    expect(correctionOfTriage(ticket, same, inTime)).toBeNull();
    expect(
      correctionOfTriage(ticket, { ...same, category: null, urgency: null }, inTime),
    ).toBeNull();
  });

  it("is marked late when urgency is lowered after the warning, never when it is raised", () => {
    const lowered = { category: null, urgency: "general", by: "Ida" } as const;
    const raised = { category: null, urgency: "urgent", by: "Ida" } as const;

    expect(correctionOfTriage(ticket, lowered, { late: true })?.events[0]).toMatchObject({
      late: true,
    });
    expect(correctionOfTriage(aState(), raised, { late: true })?.events[0]).not.toHaveProperty(
      "late",
    );
  });

  it("goes back with a second correction", () => {
    const there = correctionOfTriage(
      ticket,
      { category: "other", urgency: "general", by: "Ida" },
      inTime,
    );

    const back = correctionOfTriage(
      there?.state ?? ticket,
      { category: ticket.category, urgency: ticket.urgency, by: "Jon" },
      inTime,
    );

    expect(back?.state).toEqual(ticket);
  });
});

describe("the warning window", () => {
  const clock = aClockOf();

  it.each([
    ["before the first warning", "2026-11-24T18:59:00Z", false],
    ["from the first warning on", "2026-11-24T19:00:00Z", true],
    ["after the miss", "2026-11-26T19:00:00Z", true],
  ])("%s", (_, now, expected) => {
    expect(hasWarned([clock], at(now))).toBe(expected);
  });

  it("begins at the due instant where there is no warning", () => {
    const short = aClockOf({ warnAts: [] });

    expect(hasWarned([short], at("2026-11-25T14:59:00Z"))).toBe(false);
    expect(hasWarned([short], at("2026-11-25T15:00:00Z"))).toBe(true);
  });

  it.each([
    ["met", { metAt: at("2026-11-23T16:00:00Z") }],
    ["cancelled", { cancelledAt: at("2026-11-23T16:00:00Z") }],
    ["paused", { dueAt: null }],
  ])("does not mind a clock that is %s", (_, given) => {
    expect(hasWarned([aClockOf(given)], at("2026-11-26T19:00:00Z"))).toBe(false);
  });
});
