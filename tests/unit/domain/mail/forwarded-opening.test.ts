import { describe, expect, it } from "vitest";
import { textLines } from "#app/domain/mail/forwarded-lines.ts";
import {
  findSentence,
  forwardedRule,
  isRule,
  openingBehind,
  saysForwarded,
} from "#app/domain/mail/forwarded-opening.ts";

const lineOf = (text: string) => textLines(text)[0]!;

describe("how a program begins a forwarded mail", () => {
  it.each([
    "-----Original Message-----",
    "________________",
    "==== Forwarded ====",
    "Nachricht ---",
    "‐‐‐‐‐ x ‐‐‐‐‐",
  ])("%s is drawn", (text) => {
    expect(isRule(lineOf(text))).toBe(true);
  });

  it.each(["Hello", "- one", "", "well-known"])("%j is not drawn", (text) => {
    expect(isRule(lineOf(text))).toBe(false);
  });

  it.each([
    "Begin forwarded message:",
    "Weitergeleitete Nachricht",
    "ПЕРЕСЫЛАЕМОЕ сообщение",
    "転送されたメッセージ",
  ])("%s says so", (text) => {
    expect(saysForwarded(lineOf(text))).toBe(true);
  });

  it("is found by its drawn line, however late", () => {
    expect(forwardedRule(textLines("a\nb forwarded\n--- Forwarded ---"))).toBe(2);
    expect(forwardedRule(textLines("a\n--- b ---"))).toBe(-1);
  });

  it("names the sender below that line", () => {
    const lines = textLines(
      "--- Forwarded ---\n\nJane Doe <jane@customer.example>\n22.05.2026 15:42\n\nSubject\tRing",
    );

    expect(openingBehind(lines, 0)).toMatchObject({
      from: { address: "jane@customer.example", name: "Jane Doe" },
      subject: "Ring",
    });
    expect(openingBehind(textLines("--- Forwarded ---\n\nHello"), 0)).toBeNull();
  });

  it.each([
    ["On 22 May 2026, at 15:42, Jane Doe <jane@customer.example> wrote:", "Jane Doe"],
    ["Jane Doe <jane@customer.example> schrieb am 22.05.2026 um 15:42:", "Jane Doe"],
    ["On Fri, May 22, 2026 at 3:42 PM Jane Doe\n<jane@customer.example> wrote:", "Jane Doe"],
    ["22.05.2026, 15:42, jane@customer.example:", null],
  ])("is a sentence with a sender and a time: %s", (text, name) => {
    expect(findSentence(textLines(`Hello\n\n${text}`), 9)?.from).toEqual({
      address: "jane@customer.example",
      name,
    });
  });

  it("is no sentence without an address, and none behind the line to stop at", () => {
    expect(findSentence(textLines("On 22 May 2026 Jane wrote:"), 9)).toBeNull();
    expect(findSentence(textLines("a\n22.05.2026, 15:42, jane@customer.example:"), 1)).toBeNull();
  });
});
