import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scrubbed } from "#app/domain/privacy/scrubbed.ts";

describe("a record without its words", () => {
  it("keeps figures, dates, ids and what is called safe", () => {
    const id = "01990000-0000-7000-8000-000000000000";
    const record = {
      kind: "promise-kept",
      words: "by Friday",
      count: 3,
      isLate: true,
      promise: id,
      at: "2026-11-23T15:00:00+01:00",
      day: "2026-11-23",
      tried: ["ana@post.example", id],
      nothing: null,
      "ana@post.example": 1,
      deep: { name: "Ana", kind: "x" },
    };

    expect(scrubbed(record, new Set(["kind"]))).toEqual({
      kind: "promise-kept",
      words: "",
      count: 3,
      isLate: true,
      promise: id,
      at: "2026-11-23T15:00:00+01:00",
      day: "2026-11-23",
      tried: [id],
      nothing: null,
      deep: { name: "", kind: "x" },
    });
  });

  it("trusts no record that hides in a safe field", () => {
    expect(scrubbed({ kind: { name: "Ana" } }, new Set(["kind"]))).toEqual({ kind: { name: "" } });
  });

  it("leaves no word of anybody, however deep it lies", () => {
    const word = fc.constantFrom("Zuzanna", "ana@post.example", "secret words");
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: "small" }, word, fc.integer(), tie("list"), tie("record")),
      list: fc.array(tie("value"), { maxLength: 3 }),
      record: fc.dictionary(fc.oneof(word, fc.constant("field")), tie("value"), { maxKeys: 3 }),
    })).value;
    fc.assert(
      fc.property(tree, (value) => {
        const left = JSON.stringify(scrubbed(value, new Set()));
        return !/Zuzanna|ana@|secret/.test(left);
      }),
    );
  });
});
