import { describe, expect, it } from "vitest";
import { causesToChoose, missesWithoutCause, readCause } from "#app/domain/ticket/miss-cause.ts";
import { aClockOf, refusalOf } from "./a-state.ts";

describe("the cause of a missed target", () => {
  it("is chosen from the built-in list and the owner's own, each there once", () => {
    const causes = causesToChoose(["Stock-taking", "Overlooked"]);

    expect(causes.slice(0, 2)).toEqual(["Too much mail", "Waiting for the carrier"]);
    expect(causes.at(-1)).toBe("Stock-taking");
    expect(causes.filter((cause) => cause === "Overlooked")).toHaveLength(1);
  });

  it.each([
    ["overlooked", "Overlooked"],
    [" STOCK-TAKING ", "Stock-taking"],
    [" The courier's strike ", "The courier's strike"],
    ["  ", ""],
  ])("%j is kept as %j", (given, kept) => {
    expect(readCause(given, ["Stock-taking"])).toBe(kept);
  });

  it("has 200 characters at most", () => {
    expect(readCause("x".repeat(200), [])).toHaveLength(200);
    expect(refusalOf(() => readCause("x".repeat(201), []))).toMatch(/^invalid: .*200/);
  });

  it("is asked for every clock that was missed, met late or never, and has none", () => {
    const clocks = [
      aClockOf({ key: "a", state: "missed" }),
      aClockOf({ key: "b", state: "missed" }),
      aClockOf({ key: "c", state: "met" }),
      aClockOf({ key: "d", state: "running" }),
      aClockOf({ key: "e", state: "cancelled" }),
    ];

    expect(missesWithoutCause(clocks, ["b"])).toEqual(["a"]);
  });
});
