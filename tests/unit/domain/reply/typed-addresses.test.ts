import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAddresses, whyNotSendTo } from "#app/domain/reply/typed-addresses.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

const piece = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.constantFrom("\r", "\n", "\r\n", "\u2028", "\u2029", ",", ";", "<", ">", "@"),
);

describe("addresses that are typed or pasted", () => {
  it.each([
    ["one alone", "jo@post.example", ["jo@post.example"]],
    [
      "a list",
      "a@post.example, b@post.example;c@post.example",
      ["a@post.example", "b@post.example", "c@post.example"],
    ],
    [
      "names with them",
      'Jo Day <jo@post.example>, "Ann" <ann@post.example>',
      ["jo@post.example", "ann@post.example"],
    ],
    ["one twice", "jo@post.example JO@post.example", ["jo@post.example"]],
    ["what is no address yet", "jo", ["jo"]],
    ["nothing", " , ", []],
  ])("reads %s", (_what, typed, read) => {
    expect(splitAddresses(typed)).toEqual(read);
  });

  it("never holds a line break, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const address of splitAddresses(`${pieces.join("")}\r\nBcc: eve@evil.example`))
          expect(address).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });
});

describe("whom a mail can go to", () => {
  const known = ["alice.moore@customers.example"];

  it("is a plain address that pretends to be nobody", () => {
    expect(whyNotSendTo("bob@lab.example", known)).toBeNull();
    expect(inEnglish(whyNotSendTo("bob", known) ?? "")).toContain("is not an email address");
    expect(inEnglish(whyNotSendTo("bob@lab", known) ?? "")).toContain("is not an email address");
    expect(inEnglish(whyNotSendTo("alice.more@customers.example", known) ?? "")).toContain(
      "looks almost like",
    );
  });
});
