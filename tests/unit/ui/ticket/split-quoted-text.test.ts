import { describe, expect, it } from "vitest";
import { splitQuotedText } from "#app/ui/ticket/split-quoted-text.ts";

describe("folding away the quote at the end of a plain mail", () => {
  it("folds the quoted lines and the line that introduces them", () => {
    const split = splitQuotedText(
      "Thanks!\n\nOn Tue, May 19, 2026 at 10:04 AM Mejurn <support@mejurn.example> wrote:\n> Hi\n>\n> Bye\n",
    );

    expect(split.fresh).toBe("Thanks!");
    expect(split.quoted).toMatch(/^On Tue.*> Bye$/s);
  });

  it("folds an introduction that was wrapped over two lines", () => {
    const split = splitQuotedText(
      "Thanks!\n\nOn Tue, May 19, 2026 at 10:04 AM Mejurn <support@mejurn.example>\nwrote:\n> Hi",
    );

    expect(split.fresh).toBe("Thanks!");
  });

  it("keeps a sentence of the customer's that happens to end with a colon", () => {
    const split = splitQuotedText("You wrote this to me:\n> Hi");

    expect(split).toEqual({ fresh: "You wrote this to me:", quoted: "> Hi" });
  });

  it("leaves quoted lines between new ones where they are", () => {
    const text = "> Which size?\nSeven.\n> Gold?\nYes.";

    const split = splitQuotedText(text);

    expect(split).toEqual({ fresh: text, quoted: "" });
  });

  it("shows a mail that holds nothing but a quote", () => {
    expect(splitQuotedText("> Hi\n> Bye")).toEqual({ fresh: "> Hi\n> Bye", quoted: "" });
  });

  it("loses no word of a mail without a quote", () => {
    expect(splitQuotedText("Hello\n\nAlice\n\n")).toEqual({ fresh: "Hello\n\nAlice", quoted: "" });
  });
});
