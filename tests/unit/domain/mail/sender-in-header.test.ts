import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { senderInHeader } from "#app/domain/mail/sender-in-header.ts";

describe("finding the address in a From header", () => {
  it.each([
    ["Ana Sommer <Ana.Sommer@Post.example>", "ana.sommer@post.example"],
    ["ana@post.example", "ana@post.example"],
    ['"a <b@c.example>" <real@post.example>', "real@post.example"],
    ["=?utf-8?Q?J=C3=B8?= <jo@post.example>", "jo@post.example"],
    ["<broken@post.example", null],
    ["Ana Sommer", null],
    ["@post.example", null],
    ["<>", null],
    ["", null],
    [null, null],
  ])("reads %s as %s", (from, address) => {
    expect(senderInHeader(from)).toBe(address);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000 }), (from) => {
        const found = senderInHeader(from);
        expect(found === null || found.includes("@")).toBe(true);
      }),
    );
  });
});
