import { describe, expect, it } from "vitest";
import {
  LONGEST_FILE_BYTES,
  MOST_FILES,
  MOST_FILES_BYTES,
  whyTooLarge,
} from "#app/domain/reply/upload-limits.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

const aFile = (bytes: number, fileName = "film.mov") => ({ fileName, bytes });

describe("how much a reply can carry", () => {
  it("takes a file up to the limit, and the next one while there is room", () => {
    expect(whyTooLarge([], aFile(LONGEST_FILE_BYTES))).toBeNull();
    const rest = MOST_FILES_BYTES - LONGEST_FILE_BYTES;
    expect(whyTooLarge([aFile(LONGEST_FILE_BYTES)], aFile(rest))).toBeNull();
    expect(whyTooLarge([aFile(LONGEST_FILE_BYTES)], aFile(rest + 1))).not.toBeNull();
  });

  it("stays below what the provider takes, written as base64 with its line breaks", () => {
    const base64 = Math.ceil(MOST_FILES_BYTES / 3) * 4;
    const breaks = 2 * Math.ceil(base64 / 76);

    expect(base64 + breaks).toBeLessThan(30_000_000);
  });

  it.each([
    [
      "a file that is too large",
      [],
      aFile(LONGEST_FILE_BYTES + 1),
      "A file can have 20 MB at most",
    ],
    ["an empty file", [], aFile(0), "is empty"],
    [
      "the file that is one too many",
      Array.from({ length: MOST_FILES }, () => aFile(1)),
      aFile(1),
      "50 files at most",
    ],
    [
      "a file for which there is no room",
      [aFile(20_000_000)],
      aFile(3_000_000, "photo.jpg"),
      "“photo.jpg” has 3 MB, and there is room for 1.4 MB more",
    ],
  ])("says why %s can't go along", (_what, there, next, words) => {
    expect(inEnglish(whyTooLarge(there, next) ?? "")).toContain(words);
  });
});
