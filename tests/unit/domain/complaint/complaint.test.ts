import { describe, expect, it } from "vitest";
import { stepOf, type ComplaintTrack } from "#app/domain/complaint/complaint.ts";
import { at } from "#tests/unit/domain/ticket/a-state.ts";

const day = (n: number) => at(`2026-11-${20 + n}T10:00:00Z`);
const track: ComplaintTrack = {
  openedAt: day(0),
  acknowledgedAt: null,
  investigatedAt: null,
  answeredAt: null,
  closedAt: null,
};

describe("how far a complaint is", () => {
  it.each([
    ["opened", {}],
    ["acknowledged", { acknowledgedAt: day(1) }],
    ["investigated", { acknowledgedAt: day(1), investigatedAt: day(2) }],
    ["investigated", { investigatedAt: day(2) }],
    ["answered", { acknowledgedAt: day(1), answeredAt: day(3) }],
    ["closed", { acknowledgedAt: day(1), answeredAt: day(3), closedAt: day(4) }],
  ] as const)("is %s with %j", (step, given) => {
    expect(stepOf({ ...track, ...given })).toBe(step);
  });
});
