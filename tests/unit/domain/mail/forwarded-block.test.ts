import { describe, expect, it } from "vitest";
import { findHeaderBlock } from "#app/domain/mail/forwarded-block.ts";
import { textLines } from "#app/domain/mail/forwarded-lines.ts";

const blockIn = (...lines: string[]) => findHeaderBlock(textLines(lines.join("\n")));

describe("the headers of another mail in a text", () => {
  it("are found in any order, with their languages", () => {
    const block = blockIn(
      "Hello",
      "",
      "Betreff: Ring",
      "Gesendet: heute",
      "Von: Jane <jane@customer.example>",
      "An: x",
      "",
      "Text",
    );

    expect(block).toMatchObject({
      start: 2,
      values: { subject: "Ring", date: "heute", from: "Jane <jane@customer.example>", to: "x" },
      languages: ["de"],
    });
  });

  it("go on over folded lines, long recipients and one empty line", () => {
    const long = "x".repeat(60);
    const block = blockIn(
      "From: Jane",
      "  <jane@customer.example>",
      "To: a@mejurn.example,",
      "b@mejurn.example",
      "",
      `Subject: ${long}`,
      "and more",
      "",
      "Text",
    );

    expect(block?.values).toEqual({
      from: "Jane <jane@customer.example>",
      to: "a@mejurn.example, b@mejurn.example",
      subject: `${long} and more`,
    });
  });

  it("end before the text that follows them without an empty line", () => {
    expect(
      blockIn("From: jane@customer.example", "Subject: Ring", "Hello there")?.values.subject,
    ).toBe("Ring");
  });

  it("end where those of a mail inside begin", () => {
    const block = blockIn(
      "From: a@mejurn.example",
      "Subject: One",
      "From: b@mejurn.example",
      "Subject: Two",
    );

    expect(block?.values).toEqual({ from: "a@mejurn.example", subject: "One" });
  });

  it.each([
    [["From: Paris", "To: Rome", "Date: tomorrow"]],
    [["Subject: Ring", "To: jane@customer.example"]],
    [["From: jane@customer.example", "Hello"]],
  ])("are not %j", (lines) => {
    expect(blockIn(...lines)).toBeNull();
  });
});
