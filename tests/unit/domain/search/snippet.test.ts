import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "#app/domain/search/parse-search.ts";
import { countFound, finderOf, marked, snippet } from "#app/domain/search/snippet.ts";
import { anyText } from "./any-text.ts";

const finds = (typed: string) => finderOf(parseSearch(typed).terms);
const shown = (typed: string, text: string) =>
  marked(text, finds(typed))
    .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join("");

describe("marking what was looked for", () => {
  it("marks words that begin so, however they are written", () => {
    expect(shown("verschluss kett", "Der Verschluß der Ketten")).toBe(
      "Der [Verschluß] der [Ketten]",
    );
  });

  it("marks the whole of what a script without spaces was asked for", () => {
    expect(shown("指輪が", "新しい指輪が届いた")).toBe("新しい[指輪が]届いた");
  });

  it("marks whole words alone for a phrase, and nothing of what was left out", () => {
    expect(shown('"lost ring" -late', "lost rings, a lost ring, late")).toBe(
      "[lost] rings, a [lost] [ring], late",
    );
  });

  it("has nothing to mark for how a ticket stands", () => {
    expect(finds("is:open from:ana")).toBeNull();
  });

  it("shows the surroundings of the first place, in one line", () => {
    const text = `${"before it many words\n".repeat(20)}the ring was lost ${"and after it ".repeat(40)}`;

    const pieces = snippet(text, finds("ring"));

    const line = pieces.map((piece) => piece.text).join("");
    expect(line).toMatch(/^….{0,60}the ring was lost.*…$/u);
    expect(line.length).toBeLessThan(200);
    expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(["ring"]);
  });

  it("counts different words, not how often they stand there", () => {
    const finder = finds("ring lost");

    expect(finder && countFound("ring ring ring", finder)).toBe(1);
    expect(finder && countFound("lost ring", finder)).toBe(2);
  });

  it("loses no sign of a text", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, typed) => {
        expect(
          marked(text, finds(typed))
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
