import { describe, expect, it } from "vitest";
import { lineWriter, type HtmlLine } from "#app/domain/mail/line-writer.ts";
import { MAX_TEXT_LINES } from "#app/domain/mail/mail-limits.ts";

const state = { marked: true, maybe: false, attributed: false, header: false, depth: 0, from: 0 };

function aWriter() {
  const words: string[] = [];
  const lines: HtmlLine[] = [];
  const writer = lineWriter({
    stateAt: () => state as never,
    onWords: (said) => words.push(said),
    onLine: (line) => lines.push(line),
  });
  return { writer, words, lines, texts: () => lines.map(({ text }) => text) };
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

  it("lets words past the lines that are read flow on in the last one, as nobody's quote", () => {
    const { writer, lines } = aWriter();

    for (let count = 0; count < MAX_TEXT_LINES; count += 1) {
      writer.flow("x", count);
      writer.endLine();
    }
    for (const word of ["not", "one", "word"]) {
      writer.flow(word, MAX_TEXT_LINES);
      writer.endLine();
      writer.margin();
    }
    writer.keep("\nis\nlost", MAX_TEXT_LINES);
    writer.end();

    expect(lines).toHaveLength(MAX_TEXT_LINES + 1);
    expect(lines[0]).toMatchObject({ text: "x", marked: true });
    expect(lines.at(-1)).toMatchObject({ text: "not one word is lost", marked: false });
  });
});
