import { describe, expect, it } from "vitest";
import { wordsFor } from "#app/domain/words/words-for.ts";

describe("what is said to a member", () => {
  it("is German where Shopify's admin is", () => {
    expect(wordsFor("de-AT")("Inbox")).toBe("Posteingang");
  });

  it("is English everywhere else", () => {
    expect(wordsFor("fr")("Inbox")).toBe("Inbox");
  });

  it("counts as Germans do", () => {
    const words = wordsFor("de");
    expect(words("{count, plural, one {# ticket} other {# tickets}}", { count: 1200 })).toBe(
      "1.200 Tickets",
    );
  });
});
