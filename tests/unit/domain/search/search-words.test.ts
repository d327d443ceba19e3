import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchWords } from "#app/domain/search/search-words.ts";
import { anyText } from "./any-text.ts";

const words = (text: string) => Array.from(searchWords(text), (word) => word.text);

describe("the words of a text", () => {
  it("are parted at everything that is no letter and no figure", () => {
    expect(words("ana.berg@post.example: Ring #1042, l’anneau!")).toEqual([
      "ana",
      "berg",
      "post",
      "example",
      "ring",
      "1042",
      "l",
      "anneau",
    ]);
  });

  it("are pairs of letters where a script has no spaces, and the last letter by itself", () => {
    expect(words("指輪が ring")).toEqual(["指輪", "輪が", "が", "ring"]);
    expect(words("แหวน")).toHaveLength(4);
  });

  it("are told apart where scripts meet without a space", () => {
    expect(words("指輪size12です")).toEqual(["指輪", "輪", "size12", "です", "す"]);
  });

  it("stand where they say", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of searchWords(text)) {
          expect(word.end).toBeGreaterThan(word.start);
          expect([...searchWords(text.slice(word.start, word.end))][0]?.text).toBe(word.text);
        }
      }),
    );
  });

  it("are letters and figures alone, and never longer than a word may be", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of searchWords(text)) {
          expect(word.text).toMatch(/^[\p{L}\p{N}\p{M}]{1,64}$/u);
        }
      }),
    );
  });
});
