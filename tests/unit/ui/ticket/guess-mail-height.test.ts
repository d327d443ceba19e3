import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessMailHeight } from "#app/ui/ticket/guess-mail-height.ts";

describe("how high a mail will be", () => {
  it("grows with its lines and its paragraphs", () => {
    const short = guessMailHeight("<p>Thank you!</p>");
    const broken = guessMailHeight("<p>Thank you!<br>Ana</p>");
    const long = guessMailHeight(`<p>${"Where is my ring? ".repeat(30)}</p>`);

    expect(short).toBe(20);
    expect(broken).toBe(40);
    expect(guessMailHeight("<div><p>Thank you!</p></div>")).toBe(48);
    expect(long).toBeGreaterThan(broken);
    expect(guessMailHeight("<p>One</p><p>Two</p>")).toBeGreaterThan(broken);
  });

  it("is a height that a frame can have, whatever the mail holds", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20_000 }), (html) => {
        const height = guessMailHeight(html);
        expect(height).toBeGreaterThanOrEqual(20);
        expect(height).toBeLessThanOrEqual(800);
      }),
    );
  });
});
