import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWording, keptShare } from "#app/domain/review/compare-wording.ts";

const words = fc.array(fc.constantFrom("the", "ring", "is", "on", "its", "way", ".", "#1001"), {
  maxLength: 40,
});
const plain = (text: string) => text.replace(/\s+/g, "");

describe("comparing what was put in with what went out", () => {
  it("marks what went and what came, and leaves the rest", () => {
    expect(compareWording("Your ring is on its way.", "Your parcel is on its way now.")).toEqual([
      { kind: "same", text: "Your" },
      { kind: "gone", text: " ring" },
      { kind: "new", text: " parcel" },
      { kind: "same", text: " is on its way" },
      { kind: "new", text: " now" },
      { kind: "same", text: "." },
    ]);
  });

  it.each([
    ["nothing changed", "It is on its way.", "It is on its way.", 1],
    ["half of it went", "one two three four", "one two", 0.5],
    ["all of it is new", "one two", "three four", 0],
    ["only words were added", "one two", "so one and two", 1],
    ["nothing was put in", "", "anything", 1],
    ["points are no words", "one, two!", "one two", 1],
  ])("says how much was kept where %s", (_, before, after, share) => {
    expect(keptShare(before, after)).toBe(share);
  });

  it("loses nothing of either text, and keeps the order", () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(" "), other.join(" ")];
        const pieces = compareWording(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join("");

        expect(plain(without("new"))).toBe(plain(before));
        expect(plain(without("gone"))).toBe(plain(after));
      }),
    );
  });

  it("compares only the beginnings of texts that are very long", () => {
    const long = "word ".repeat(100_000);

    expect(keptShare(long, long)).toBe(1);
    expect(compareWording(long, "").map(({ text }) => text.length)).toEqual([1_200 * 5 - 1]);
  });
});
