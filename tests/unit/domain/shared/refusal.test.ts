import { describe, expect, it } from "vitest";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { say } from "#app/domain/words/words.ts";

const inGerman = wordsFor("de-AT");

describe("what a shop's staff reads when something is refused", () => {
  it("is English in a log, and German for a member whose admin is German", () => {
    const refusal = new Refusal("not-found", "This ticket is not here.");

    expect(refusal.message).toBe("This ticket is not here.");
    expect(inGerman(refusal.words)).toBe("Dieses Ticket ist nicht hier.");
  });

  it("names numbers as the language writes them", () => {
    const refusal = new Refusal(
      "invalid",
      say("A note has at most {longestNote, number} characters.", { longestNote: 20_000 }),
    );

    expect(refusal.message).toBe("A note has at most 20,000 characters.");
    expect(inGerman(refusal.words)).toBe("Eine Notiz hat höchstens 20.000 Zeichen.");
  });

  it("says what stands in a sentence in the same language", () => {
    const refusal = new Refusal(
      "conflict",
      say("Another action is under way here (“{what}”, by {by}). Look at what comes of it first.", {
        what: { text: "Cancel order", values: {} },
        by: "Maya {name}",
      }),
    );

    expect(refusal.message).toContain("(“Cancel order”, by Maya {name})");
    expect(inGerman(refusal.words)).toContain("(„Bestellung stornieren“, von Maya {name})");
  });
});
