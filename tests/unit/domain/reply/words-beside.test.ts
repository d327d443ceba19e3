import { describe, expect, it } from "vitest";
import { wordsBeside } from "#app/domain/reply/words-beside.ts";

describe("words that leave beside those of the text", () => {
  it("are titles and descriptions, names of files and a subject of one's own", () => {
    const html = '<p title="Diamond ring"><img src="cid:1" alt="the ring"></p>';

    const words = wordsBeside({ html, fileNames: ["invoice-1001.pdf"], subject: "Your ring" });

    expect(words.split("\n")).toEqual([
      "invoice-1001.pdf",
      "Your ring",
      "Diamond ring",
      "the ring",
    ]);
    expect(wordsBeside({ html: null, fileNames: [], subject: null })).toBe("");
  });
});
