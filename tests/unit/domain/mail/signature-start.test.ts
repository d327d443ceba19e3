import { describe, expect, it } from "vitest";
import { signatureLines } from "#app/domain/mail/signature-start.ts";
import { linesOfText } from "#app/domain/mail/text-lines.ts";

function signatureIn(text: string): number[] {
  const lines = linesOfText(text);
  return [...signatureLines(lines, 0, lines.length)].toSorted((a, b) => a - b);
}

describe("the lines of a signature", () => {
  it("are those below the sign for it (RFC 3676 §4.3)", () => {
    expect(signatureIn("Thanks\n-- \nAna Sommer\n+49 123")).toEqual([1, 2, 3]);
  });

  it("are what a telephone or a program wrote", () => {
    expect(signatureIn("Thanks\n\nSent from my iPhone")).toContain(2);
    expect(signatureIn("Danke\n\nVon meinem iPhone gesendet")).toContain(2);
  });

  it("are not what a customer wrote below a dash", () => {
    expect(signatureIn("Two questions\n--\nWhen does it come?\nWhat does it cost?")).toEqual([]);
    expect(signatureIn("Thanks\nAna")).toEqual([]);
  });
});
