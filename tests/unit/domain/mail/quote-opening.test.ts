import { describe, expect, it } from "vitest";
import { attributionsIn } from "#app/domain/mail/attribution.ts";
import { isRule, quoteOpeningAt } from "#app/domain/mail/quote-opening.ts";
import { linesOfText } from "#app/domain/mail/text-lines.ts";

function openingIn(text: string, at = 0) {
  const lines = linesOfText(text);
  return quoteOpeningAt(lines, at, attributionsIn(lines));
}

describe("where somebody else's words begin", () => {
  it("is at Outlook's announcement, also in other languages", () => {
    expect(openingIn("-----Original Message-----\nFrom: a@b.example")?.kind).toBe("quoted");
    expect(openingIn("-----Ursprüngliche Nachricht-----\nVon: a@b.example")?.kind).toBe("quoted");
  });

  it("is at the announcement of a mail that was forwarded by hand", () => {
    expect(openingIn("---------- Forwarded message ---------\nFrom: a@b.example")?.kind).toBe(
      "forwarded",
    );
  });

  it("is not at ordinary words, nor at a rule that somebody drew", () => {
    expect(openingIn("Please forward the original message to me.")).toBeNull();
    expect(openingIn("------\nA list of my rings")).toBeNull();
    expect(isRule(linesOfText("________________________________")[0])).toBe(true);
    expect(isRule(linesOfText("Ring")[0])).toBe(false);
  });
});
