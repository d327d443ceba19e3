import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedFields } from "#app/domain/mail/changed-fields.ts";

describe("comparing a message with the same message made anew", () => {
  it("finds nothing changed in a copy, whatever is in it", () => {
    fc.assert(
      fc.property(
        fc.record({ a: fc.jsonValue(), b: fc.string(), c: fc.array(fc.string()) }),
        (one) => {
          expect(changedFields(one, structuredClone(one))).toEqual([]);
        },
      ),
    );
  });

  it("names the fields that differ, an empty one and an absent one included", () => {
    const before = { text: "a", html: null, limits: ["x"] as string[], quoted: "" };
    const after = { text: "b", html: "", limits: [], quoted: "" };

    expect(changedFields<Record<string, unknown>>(before, after)).toEqual([
      "text",
      "html",
      "limits",
    ]);
  });

  it("takes objects for the same whose keys stand in another order, as a database gives them back", () => {
    const before = { forwarded: { from: { address: "a@b.example", name: null }, subject: "S" } };
    const after = { forwarded: { subject: "S", from: { name: null, address: "a@b.example" } } };

    expect(changedFields(before, after)).toEqual([]);
  });

  it("takes half a surrogate pair for the replacement character that is kept in its place", () => {
    expect(changedFields({ text: "a\ufffd" }, { text: "a\ud83d" })).toEqual([]);
    expect(changedFields({ text: "a\ufffd" }, { text: "a😀" })).toEqual(["text"]);
  });

  it("tells a text from the number or list that reads like it", () => {
    expect(changedFields<Record<string, unknown>>({ a: "1" }, { a: 1 })).toEqual(["a"]);
    expect(changedFields<Record<string, unknown>>({ a: "null" }, { a: null })).toEqual(["a"]);
    expect(changedFields<Record<string, unknown>>({ a: ["a", "b"] }, { a: ['a","b'] })).toEqual([
      "a",
    ]);
  });
});
