import { expect, it } from "vitest";
import {
  isAboutProduct,
  isUsualQuestion,
  usualQuestions,
} from "#app/domain/suggestion/question.ts";

it("tells usual questions from other words, and those about a product from those about an order", () => {
  expect(usualQuestions.every(isUsualQuestion)).toBe(true);
  expect(isUsualQuestion("weather")).toBe(false);
  expect(usualQuestions.filter(isAboutProduct)).toEqual(["material", "care", "size"]);
});
