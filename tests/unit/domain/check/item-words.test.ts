import { describe, expect, it } from "vitest";
import { areAlike, partsIn, sizeOf, thingsIn } from "#app/domain/check/item-words.ts";

describe("things and what they are made of", () => {
  it("are named in the plural too, and never inside another word", () => {
    expect(thingsIn("Your rings and the earring").map(({ key }) => key)).toEqual([
      "ring",
      "earring",
    ]);
    expect(areAlike("necklace", "charm")).toBe(true);
    expect(areAlike("ring", "necklace")).toBe(false);
  });

  it.each([
    ["rose gold", "material", "rosegold"],
    ["14 karat", "karat", "14k"],
    ["diamonds", "stone", "diamond"],
    ["ring size 7 1/2", "size", "7.5"],
    ["Größe 54", "size", "54"],
    ["18 inches", "length", "18 in"],
    ["45cm", "length", "45 cm"],
  ])("are read in: %s", (text, kind, value) => {
    expect(partsIn(text)).toMatchObject([{ kind, value }]);
  });

  it("have one size, however it is written", () => {
    expect(["7½", "7,5", "US 7.5", "Medium"].map(sizeOf)).toEqual(["7.5", "7.5", "7.5", "m"]);
  });
});
