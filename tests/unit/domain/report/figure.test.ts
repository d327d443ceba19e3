import { describe, expect, it } from "vitest";
import {
  actionIn,
  causeFigure,
  causeIn,
  factsBehind,
  readFigure,
} from "#app/domain/report/figure.ts";

describe("the figures of a report", () => {
  it("are read from an address, and nothing else is", () => {
    for (const name of [
      "first-reply.missed",
      "late-spam",
      "cause:Overlooked",
      "rating:5",
      "action:refund",
      "time:total",
    ])
      expect(readFigure(name)).toBe(name);
    for (const name of [
      "first-reply.lost",
      "first-reply.owed",
      "rating:6",
      "action:steal",
      "cause:",
      "",
      null,
    ])
      expect(readFigure(name)).toBeNull();
    expect(readFigure(`cause:${"x".repeat(500)}`)).toBeNull();
  });

  it("hold the words that the shop chose", () => {
    expect(causeIn(causeFigure("Too much mail"))).toBe("Too much mail");
    expect(causeIn("late-spam")).toBeNull();
    expect(actionIn("action:refund")).toBe("refund");
  });

  it("tell missed from running by whether the instant has passed", () => {
    expect(factsBehind("resolution.missed")).toEqual([
      { figure: "resolution.missed", owed: "all" },
      { figure: "resolution.owed", owed: "late" },
    ]);
    expect(factsBehind("resolution.running")).toEqual([
      { figure: "resolution.owed", owed: "early" },
    ]);
    expect(factsBehind("promises-broken")).toHaveLength(2);
    expect(factsBehind("opened")).toEqual([{ figure: "opened", owed: "all" }]);
  });
});
