import { describe, expect, it } from "vitest";
import { lineWriter } from "#app/domain/mail/line-writer.ts";

const state = { marked: false, maybe: false, attributed: false, header: false, depth: 0, from: 0 };

function aWriter() {
  const words: string[] = [];
  const writer = lineWriter({
    stateAt: () => state as never,
    onWords: (said) => words.push(said),
    onLine: () => undefined,
  });
  return { writer, words, texts: () => writer.lines.map(({ text }) => text) };
}

describe("writing lines from words", () => {
  it("lets white space flow, and keeps it where it has to stay", () => {
    const { writer, texts } = aWriter();

    writer.flow("Hello\n   there", 0);
    writer.endLine();
    writer.keep("a  b\nc", 20);
    writer.endLine();
    writer.flow("end", 30);
    writer.endLine();

    expect(texts().filter((text) => text !== "")).toEqual(["Hello there", "a  b", "c", "end"]);
  });

  it("tells of all words that it was given", () => {
    const { writer, words } = aWriter();

    writer.flow("one", 0);
    writer.put("• ", 3);

    expect(words.join("")).toContain("one");
  });
});
