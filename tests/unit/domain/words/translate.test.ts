import { describe, expect, it } from "vitest";
import { makeTranslate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";

const german = makeTranslate("de", {
  Assign: "Zuweisen",
  "{count, plural, one {# ticket} other {# tickets}}":
    "{count, plural, one {# Anfrage} other {# Anfragen}}",
});
const english = makeTranslate("en", null);

describe("saying a sentence in somebody's language", () => {
  it("says the sentence of the catalogue", () => {
    expect(german("Assign")).toBe("Zuweisen");
  });

  it("counts by the language's own plurals and numbers", () => {
    const words = "{count, plural, one {# ticket} other {# tickets}}";
    expect(german(words, { count: 1 })).toBe("1 Anfrage");
    expect(german(words, { count: 1200 })).toBe("1.200 Anfragen");
    expect(english(words, { count: 1200 })).toBe("1,200 tickets");
  });

  it("stays English where the catalogue has nothing", () => {
    const merged = say("This ticket was merged into {number}.", { number: "MJ-1042" });
    expect(german(merged)).toBe("This ticket was merged into MJ-1042.");
  });

  it("takes what people typed for a value, never for a sentence", () => {
    expect(english("By {name}", { name: "<b>{evil}</b>" })).toBe("By <b>{evil}</b>");
  });

  it("refuses a sentence whose value did not come along", () => {
    expect(() => english("By {name}", { address: "ana@example.com" })).toThrow(/name/);
  });
});
