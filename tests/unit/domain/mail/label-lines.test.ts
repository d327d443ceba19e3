import { describe, expect, it } from "vitest";
import { labelLines } from "#app/domain/mail/label-lines.ts";
import { linesOfText } from "#app/domain/mail/text-lines.ts";

const labels = (text: string) => labelLines(linesOfText(text)).join(" ");

describe("whose words a line is", () => {
  it("is told for a reply with a signature above what it answers", () => {
    const text =
      "Yes, please.\n-- \nAna\n\nOn Fri, May 22, 2026 at 4:52 PM Mejurn <support@mejurn.example> wrote:\n> Shall we?";

    expect(labels(text)).toBe("reply signature signature signature quoted quoted");
  });

  it("stays the writer's between quoted lines", () => {
    expect(labels("> Which size?\n52\n> Which metal?\nGold")).toBe("quoted reply quoted reply");
  });

  it("is a third person's in a mail that was forwarded by hand", () => {
    const text =
      "See below.\n\n---------- Forwarded message ---------\nFrom: Kim <kim@post.example>\nSubject: Ring\n\nBroken.";

    expect(labels(text)).toBe("reply reply forwarded forwarded forwarded forwarded forwarded");
  });
});
