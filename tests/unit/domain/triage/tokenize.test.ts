import { describe, expect, it } from "vitest";
import { plain, READ_CHARACTERS, tokenize } from "#app/domain/triage/tokenize.ts";

const words = (text: string): string[] => tokenize(text).tokens.map(({ word }) => word);
const statements = (text: string): number => tokenize(text).asks.length;

describe("the words of a text", () => {
  it.each([
    ["I didn’t, I can't!", ["i", "didnt", "i", "cant"]],
    ["Je n'ai pas l'article", ["je", "n", "ai", "pas", "l", "article"]],
    ["Where's my sister's ring?", ["where", "s", "my", "sister", "s", "ring"]],
    ["Größe, œuvre, réclamation", ["grosse", "oeuvre", "reclamation"]],
    ["#MJ-1042 (14k)", ["mj", "1042", "14k"]],
    ["', '' '", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("stand where they say that they stand", () => {
    const text = "Hé! I haven't got the ring…";

    expect(tokenize(text).tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Hé",
      "I",
      "haven't",
      "got",
      "the",
      "ring",
    ]);
  });

  it("end where nobody reads on", () => {
    expect(words(`${"a ".repeat(READ_CHARACTERS / 2)}b`)).not.toContain("b");
  });
});

describe("the statements of a text", () => {
  it.each([
    ["One. Two! Three? Four", 4],
    ["At www.shop.example for 1.50", 1],
    ["Hello,\nthe ring is fine", 2],
    ["A line that the mail client has wrapped at some seventy letters or so\nand its rest", 1],
    ["word ".repeat(300), 3],
    ["...!?", 0],
  ])("%s", (text, count) => {
    expect(statements(text)).toBe(count);
  });

  it("ask when they end with a question mark", () => {
    expect(tokenize("It is late. Where is it ?!").asks).toEqual([false, true]);
  });
});

it("writes a word in plain letters", () => {
  expect(["Straße", "CASSÉ", "Œil", "ring"].map(plain)).toEqual([
    "strasse",
    "casse",
    "oeil",
    "ring",
  ]);
});
