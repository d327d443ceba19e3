import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLine } from "#app/domain/proof/from-line.ts";

describe("the From line", () => {
  it.each([
    ["anna@post.example"],
    ["<anna@Post.Example>"],
    ["Anna <anna@post.example>"],
    ['"Berg, Anna (home) <x@y.z>" <anna@post.example>'],
    ["=?UTF-8?Q?J=C3=B6rg?= <anna@post.example>"],
    ["J\xf6rg <anna@post.example>"],
    ["anna@post.example (Anna \\) Berg (home))"],
    ["Anna <anna@post.example> (at home)"],
    ['"x@bank.example" <anna@post.example>'],
  ])("is one address: %s", (value) => {
    expect(fromLine([value])).toEqual({
      kind: "one",
      address: "anna@post.example",
      domain: "post.example",
    });
  });

  it.each([
    ["no line at all", [], "the mail has no From line"],
    ["two lines", ["a@b.example", "a@b.example"], "the mail has several From lines"],
    ["a line without end", [`${"x".repeat(3000)} <a@b.example>`], "the From line is too long"],
    ["an open quote", ['"Anna <a@b.example>'], "the From line is malformed"],
    ["an open comment", ["(Anna <a@b.example>"], "the From line is malformed"],
    ["an open bracket", ["Anna <a@b.example"], "the From line is malformed"],
    ["two brackets", ["<a@b.example> <c@d.example>"], "the From line is malformed"],
    ["two addresses", ["a@b.example, c@d.example"], "the From line holds no plain address"],
    [
      "an address as name",
      ["a@b.example <c@d.example>"],
      "the From line holds more than one plain address",
    ],
    ["a group", ["Us: a@b.example;"], "the From line holds no plain address"],
    [
      "a group with brackets",
      ["Us: Anna <a@b.example>;"],
      "the From line holds more than one plain address",
    ],
    [
      "something behind",
      ["Anna <a@b.example> x"],
      "the From line holds more than one plain address",
    ],
    ["a quote behind", ['<a@b.example> "x"'], "the From line holds more than one plain address"],
    [
      "letters of other scripts in the domain",
      ["a@p\xd0\xb0ypal.example"],
      "the From line holds no plain address",
    ],
    ["a quoted local part", ['"a b"@c.example'], "the From line holds no plain address"],
    ["a domain without dot", ["a@localhost"], "the From line holds no plain address"],
    ["an address literal", ["a@[127.0.0.1]"], "the From line holds no plain address"],
    ["a control character", ["a\x00@b.example"], "the From line holds no plain address"],
    ["nothing", [""], "the From line holds no plain address"],
  ])("is unclear with %s", (_case, values, why) => {
    expect(fromLine(values)).toMatchObject({ kind: "unclear", why });
  });

  it("names every domain that a reader may see, five at most", () => {
    expect(
      fromLine(["a@B.example, c@d.example.", "e@b.example, f@-, g@[127.0.0.1]"]),
    ).toMatchObject({
      domains: ["b.example", "d.example"],
    });
    const many = Array.from({ length: 9 }, (_, index) => `a@b${index}.example`).join();
    expect(fromLine([many])).toMatchObject({ domains: { length: 5 } });
  });

  it("is never two things: what it calls one address has nothing beside it that looks like another", () => {
    const piece = fc.constantFrom(
      "a@b.example",
      "<",
      ">",
      '"',
      "(",
      ")",
      ",",
      ":",
      ";",
      "\\",
      "Anna",
      " ",
      "@",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const value = pieces.join("");
        const read = fromLine([value]);
        if (read.kind === "unclear") return;
        const plain = value
          .replace(/\\./g, "")
          .replace(/"[^"]*"/g, "")
          .replace(/\([^()]*\)/g, "");
        expect(plain.split("@")).toHaveLength(2);
      }),
    );
  });
});
