import { describe, expect, it } from "vitest";
import { shopifyTroubles } from "#app/domain/order/shopify-trouble.ts";
import { foundWords, syncTrouble } from "#app/domain/order/sync-words.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { english } from "#tests/support/english.ts";

describe("what the owner reads of the nightly comparison", () => {
  it("counts what Shopify had not told", () => {
    expect(english(foundWords(0))).toContain("every change");
    expect(english(foundWords(1))).toMatch(/^1 change that/);
    expect(english(foundWords(1_234))).toMatch(/^1,234 changes/);
    expect(wordsFor("de")(foundWords(1_234))).toMatch(/^1.234 Änderungen/);
  });

  it("says another thing of each trouble, and what comes next", () => {
    expect(new Set(Object.values(syncTrouble)).size).toBe(shopifyTroubles.length);
    for (const words of Object.values(syncTrouble)) expect(words.length).toBeGreaterThan(40);
  });
});
