import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { ownText } from "#app/domain/check/own-text.ts";

describe("the words of a reply's own", () => {
  it("leaves blanks for quoted lines and everything below an announced quote", () => {
    const text = "Yes.\n> it shipped\nOn Friday Anna wrote:\nIt was delivered.";

    expect(
      ownText(text)
        .split("\n")
        .map((line) => line.trimEnd()),
    ).toEqual(["Yes.", "", "", ""]);
  });

  it("is as long as the reply, whatever that is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => ownText(text).length === text.length),
    );
  });
});
