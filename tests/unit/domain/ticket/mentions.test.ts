import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionedIn, piecesOfNote } from "#app/domain/ticket/mentions.ts";

const staff = [{ name: "Mara" }, { name: "Mara Ohm" }, { name: "Jürgen Öz" }, { name: "Jo" }];
const named = (text: string) => mentionedIn(text, staff).map(({ name }) => name);

describe("whom a note names", () => {
  it.each([
    ["@Mara Ohm can you look?", ["Mara Ohm"]],
    ["@mara can you look?", ["Mara"]],
    ["Thanks, @Jürgen Öz!", ["Jürgen Öz"]],
    ["(@Jo, @Mara)", ["Mara", "Jo"]],
    ["jo@mara.example wrote again", []],
    ["@Joanna is no member", []],
    ["Jo said so", []],
    ["@", []],
  ])("reads %s", (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it("names both people of one name", () => {
    expect(mentionedIn("@Jo?", [{ name: "Jo" }, { name: "Jo" }])).toHaveLength(2);
  });

  it("takes the text apart into pieces that are the text again", () => {
    const words = fc.constantFrom(
      "@",
      "Mara",
      " Ohm",
      "Jo",
      " ",
      "x",
      "ẞ",
      "İ",
      "@Jürgen Öz",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const pieces = piecesOfNote(text, staff);

        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        expect(pieces.some(({ isMention }) => isMention)).toBe(mentionedIn(text, staff).length > 0);
      }),
    );
  });
});
