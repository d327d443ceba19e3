import { describe, expect, it } from "vitest";
import { clockDueAt, unpausedDueAt } from "#app/domain/sla/clock-due.ts";
import type { ClockDraft } from "#app/domain/sla/clock-draft.ts";
import { aPolicy } from "./a-story.ts";
import { fri, mon, nextMon, thu, tue, wed } from "./a-story.ts";

describe("the due instant of a clock with pauses", () => {
  it.each([
    ["one hour on Monday", [{ from: mon("11:00"), to: mon("12:00") }], tue("11:00")],
    ["a night", [{ from: mon("17:00"), to: tue("09:00") }], tue("10:00")],
    ["from Monday to Wednesday", [{ from: mon("16:00"), to: wed("16:00") }], thu("10:00")],
    ["over the weekend", [{ from: tue("09:00"), to: nextMon("09:00") }], nextMon("10:00")],
    [
      "twice on Monday",
      [
        { from: mon("11:00"), to: mon("12:00") },
        { from: mon("15:00"), to: mon("16:30") },
      ],
      tue("12:30"),
    ],
    ["that ended before it began", [{ from: mon("08:00"), to: mon("10:00") }], tue("10:00")],
    ["that began before it did", [{ from: mon("09:00"), to: mon("11:00") }], tue("11:00")],
    ["after the due instant", [{ from: tue("10:01"), to: wed("10:00") }], tue("10:00")],
    ["that lasts", [{ from: mon("11:00"), to: null }], null],
    ["that lasts, but began after the miss", [{ from: tue("11:00"), to: null }], tue("10:00")],
  ])("of one business day from Monday 10:00, paused %s", (_, pauses, due) => {
    expect(clockDueAt(aResolution(), pauses)).toBe(due);
  });

  it("is the promised or own date where there is one", () => {
    const by = fri("12:00");

    expect(unpausedDueAt({ ...aResolution(), basis: { kind: "promise", by } })).toBe(by);
    expect(
      unpausedDueAt({ ...aResolution(), basis: { kind: "own-due", by, since: mon("12:00") } }),
    ).toBe(by);
  });

  it("of another kind knows no pauses", () => {
    const reply = { ...aResolution(), kind: "first-reply" } as const;

    expect(clockDueAt(reply, [{ from: mon("11:00"), to: null }])).toBe(tue("10:00"));
  });
});

const aResolution = (): ClockDraft => ({
  kind: "resolution",
  startedAt: mon("10:00"),
  startedBy: "m1",
  basis: { kind: "target", target: { amount: 1, unit: "business day" } },
  policy: aPolicy(),
  dueAt: null,
  metAt: null,
  metBy: null,
  missedAt: null,
  cancelledAt: null,
  steps: [],
});
