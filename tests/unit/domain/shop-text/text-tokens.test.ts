import { expect, it } from "vitest";
import { textTokens } from "#app/domain/shop-text/text-tokens.ts";

it("reads words in plain letters, figures whole, and a variable as a break", () => {
  const text = "Größe 49.90 for {{customer.name}}, don’t wait";

  expect(textTokens(text).map(({ plain }) => plain)).toEqual([
    ...["große", "49.90", "for", "", "don’t", "wait"],
  ]);
  for (const { start, end } of textTokens(text)) expect(text.slice(start, end).trim()).not.toBe("");
});
