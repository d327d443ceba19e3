import { expect, it } from "vitest";
import { countOf, totalOf } from "#app/domain/report/report-view.ts";

it("a figure that nobody counted is nought", () => {
  const figures = [{ figure: "action:refund", count: 2, total: 9_800 }];
  expect([countOf(figures, "action:refund"), totalOf(figures, "action:refund")]).toEqual([
    2, 9_800,
  ]);
  expect([countOf(figures, "opened"), totalOf(figures, "opened")]).toEqual([0, 0]);
});
