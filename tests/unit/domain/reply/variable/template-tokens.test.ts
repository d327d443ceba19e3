import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  leftoversIn,
  mapHtmlWords,
  splitTemplate,
  variablesIn,
} from "#app/domain/reply/variable/template-tokens.ts";

describe("variables in a text", () => {
  it("are told apart from the words around them", () => {
    expect(splitTemplate("a {{ order.name }} b {{x}}")).toEqual([
      { kind: "words", words: "a " },
      { kind: "variable", name: "order.name" },
      { kind: "words", words: " b " },
      { kind: "variable", name: "x" },
    ]);
  });

  it("are none without a name, or with a sentence in braces", () => {
    for (const text of ["{{}}", "{{ }}", "{{two words}}", "{{a", "{a}}", ""])
      expect(splitTemplate(text).filter(({ kind }) => kind === "variable")).toEqual([]);
    expect(splitTemplate("{{{a}}")).toEqual([
      { kind: "words", words: "{" },
      { kind: "variable", name: "a" },
    ]);
  });

  it("are looked for between tags only, each once", () => {
    expect(variablesIn('<p title="{{a}}">{{b}} {{c}}</p><p>{{b}}</p>')).toEqual(["b", "c"]);
  });

  it("are named where they are left, by what stands behind the braces", () => {
    expect(leftoversIn("x {{order.name}} {{oops</p>")).toEqual(["order.name", "oops"]);
    expect(leftoversIn('<a href="https://x/%7b%7Ba%7D%7D">')).toEqual(["a"]);
    expect(leftoversIn("{ { a } } and }} alone")).toEqual([]);
    expect(leftoversIn("{{a}}".repeat(10_000) + "{{b}}")).toEqual(["a", "b"]);
  });

  it("leave all that is no word as it was, whatever the HTML", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("<", ">", "p", " ", "{", "}") }), (html) => {
        expect(mapHtmlWords(html, (words) => words)).toBe(html);
        const joined = splitTemplate(html).map((piece) =>
          piece.kind === "words" ? piece.words : `{{${piece.name}}}`,
        );
        expect(joined.join("").replace(/\s/g, "")).toBe(html.replace(/\s/g, ""));
      }),
    );
  });

  it("are found in megabytes of braces without delay", () => {
    const hostile = "{".repeat(1_000_000);

    expect(splitTemplate(hostile)).toHaveLength(1);
    expect(leftoversIn(hostile).length).toBeLessThanOrEqual(20);
  });
});
