import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "#app/domain/search/parse-search.ts";
import { anyText } from "./any-text.ts";

const excluded = false;

describe("reading what is looked for", () => {
  it("takes words, quotes, operators and what is left out", () => {
    expect(parseSearch('ring "lost in transit" -refund from:ana is:open').terms).toEqual([
      { kind: "words", text: "ring", excluded },
      { kind: "phrase", text: "lost in transit", excluded },
      { kind: "words", text: "refund", excluded: true },
      { kind: "from", text: "ana", excluded },
      { kind: "is", state: "open", excluded },
    ]);
  });

  it("takes quotes behind an operator, of any language, and one that is never closed", () => {
    expect(parseSearch('tag:„ring size“ to:"Ana Berg').terms).toEqual([
      { kind: "tag", text: "ring size", excluded },
      { kind: "to", text: "Ana Berg", excluded },
    ]);
  });

  it("takes inches for inches", () => {
    expect(parseSearch('chain 18" silver').terms.map((term) => term.kind)).toEqual([
      "words",
      "words",
      "words",
    ]);
  });

  it("takes days as they are written", () => {
    expect(parseSearch("before:2026-05-22 after:2026-02-30")).toEqual({
      terms: [{ kind: "before", date: "2026-05-22" }],
      hints: [{ kind: "no-date", written: "after:2026-02-30" }],
    });
  });

  it("looks for an unknown operator as words and says so", () => {
    expect(parseSearch("colour:gold")).toEqual({
      terms: [{ kind: "words", text: "colour:gold", excluded }],
      hints: [{ kind: "unknown-operator", written: "colour:" }],
    });
  });

  it("says what may stand behind is: and has:", () => {
    expect(parseSearch("is:late has:pictures").hints).toEqual([
      { kind: "unknown-state", written: "is:late" },
      { kind: "unknown-thing", written: "has:pictures" },
    ]);
  });

  it("leaves a web address alone", () => {
    expect(parseSearch("https://carrier.example/1Z9")).toEqual({
      terms: [{ kind: "words", text: "https://carrier.example/1Z9", excluded }],
      hints: [],
    });
  });

  it("asks for nothing while an operator is still being typed", () => {
    expect(parseSearch("from: -is: - “”")).toEqual({ terms: [], hints: [] });
  });

  it("cuts what is longer than a search, and says so", () => {
    const { terms, hints } = parseSearch("ring ".repeat(100));

    expect(terms).toHaveLength(16);
    expect(hints).toEqual([{ kind: "too-long" }]);
  });

  it("never refuses", () => {
    const sign = fc.constantFrom(..."from:is-\"“ \t:@#1aÄ指|&!()*\\'".split(""));
    const typed = fc.oneof(anyText, fc.string({ unit: sign }));
    fc.assert(
      fc.property(typed, (text) => {
        expect(() => parseSearch(text)).not.toThrow();
      }),
    );
  });
});
