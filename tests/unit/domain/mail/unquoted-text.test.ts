import { describe, expect, it } from "vitest";
import { unquotedText } from "#app/domain/mail/unquoted-text.ts";

describe("telling what a customer wrote from what is quoted", () => {
  it.each([
    [
      "an answer above the quote",
      "Yes please.\n\nOn Fri, 22 May 2026, Mejurn wrote:\n> Shall we?",
      "Yes please.",
    ],
    [
      "an answer below the quote",
      "On Fri, 22 May 2026, Mejurn wrote:\n> Shall we?\n\nYes please.",
      "Yes please.",
    ],
    ["answers between quoted lines", "> Which size?\n7\n> Gold?\nYes", "7\nYes"],
    [
      "an attribution over two lines",
      "Yes.\n\nOn Fri, May 22, 2026 at 4:52 PM Mejurn\n<support@mejurn.example> wrote:\n\nShall we?",
      "Yes.",
    ],
    ["German", "Ja.\nAm 22.05.26 um 16:52 schrieb Mejurn:\n> Soll ich?", "Ja."],
    ["French", "Oui.\nLe 22 mai 2026 à 16:52, Mejurn a écrit :\n> Alors ?", "Oui."],
    ["a name before the verb", "Ja.\nMejurn schrieb am 22.05.2026:\n> Soll ich?", "Ja."],
    [
      "Outlook's header",
      "Yes.\n\n________________________________\nFrom: Mejurn <support@mejurn.example>\nSent: Friday, 22 May 2026\nTo: Jane\n\nShall we?",
      "Yes.",
    ],
    ["Outlook's rule", "Yes.\n-----Original Message-----\nFrom: Mejurn", "Yes."],
    ["a signature", "Yes.\n-- \nJane", "Yes."],
    [
      "forwarded text",
      "See below.\n---------- Forwarded message ---------\nOrder #1001",
      "See below.\n---------- Forwarded message ---------\nOrder #1001",
    ],
    [
      "a sentence that ends alike",
      "On Monday your colleague wrote:\nit is lost.",
      "On Monday your colleague wrote:\nit is lost.",
    ],
    [
      "a long first line",
      `On ${"x".repeat(400)} 1 wrote:\nhello`,
      `On ${"x".repeat(400)} 1 wrote:\nhello`,
    ],
    ["nothing but a quote", "On Fri, 22 May 2026, Mejurn wrote:\n> Shall we?", ""],
    [
      "what may be a quote or an answer, when nothing tells them apart",
      "On Fri, 22 May 2026, Mejurn wrote:\nShall we?",
      "On Fri, 22 May 2026, Mejurn wrote:\nShall we?",
    ],
    ["an attribution at the very end", "Yes.\nOn Fri, 22 May 2026, Mejurn wrote:", "Yes."],
  ])("%s", (_case, text, own) => {
    expect(unquotedText(text)).toBe(own);
  });

  it.each([
    ["empty lines", "\n".repeat(200_000)],
    ["attributions without an end", "On 1 a wrote\n".repeat(15_000)],
    ["one long line", "on ".repeat(70_000)],
    ["rules", "\n-----".repeat(30_000)],
  ])("stays quick on endless %s", (_case, text) => {
    expect(() => {
      unquotedText(text);
    }).not.toThrow();
  });
});
