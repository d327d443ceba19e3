import { expect, it } from "vitest";
import { namesType } from "#app/domain/order/names-type.ts";

it.each([
  ["Rings", "Ring", true],
  ["my ring, please", "Ring", true],
  ["Engagement Ring", "engagement rings", true],
  ["Pendientes / Anéis", "aneis", true],
  ["Earring", "Ring", false],
  ["Ringing", "Ring", false],
  ["anything", " ", false],
  ["", "Ring", false],
])("finds in %o the type %o: %o", (words, type, expected) => {
  expect(namesType(words, type)).toBe(expected);
});
