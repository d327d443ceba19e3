import { expect, it } from "vitest";
import { categories, categoryWords, isCategory } from "#app/domain/triage/category.ts";

it("knows the areas of service by name, each with its words for people", () => {
  expect(categories.every(isCategory)).toBe(true);
  expect([isCategory("refunds"), isCategory(null)]).toEqual([false, false]);
  expect(new Set(Object.values(categoryWords)).size).toBe(categories.length);
});
