import { describe, expect, it } from "vitest";
import { shopifyTroubles } from "#app/domain/order/shopify-trouble.ts";
import { foundWords, syncTrouble } from "#app/domain/order/sync-words.ts";

describe("what the owner reads of the nightly comparison", () => {
  it("counts what Shopify had not told", () => {
    expect(foundWords(0, "en")).toContain("every change");
    expect(foundWords(1, "en")).toMatch(/^1 change that/);
    expect(foundWords(1_234, "en")).toMatch(/^1,234 changes/);
  });

  it("says another thing of each trouble, and what comes next", () => {
    expect(new Set(Object.values(syncTrouble)).size).toBe(shopifyTroubles.length);
    for (const words of Object.values(syncTrouble)) expect(words.length).toBeGreaterThan(40);
  });
});
