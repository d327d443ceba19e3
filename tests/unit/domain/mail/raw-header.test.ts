import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEADER_LIMIT_BYTES, rawBody, rawHeader } from "#app/domain/mail/raw-header.ts";
import { bytes } from "./a-parsed-mail.ts";

const text = (raw: Uint8Array): string => String.fromCharCode(...raw);

describe("reading a header of a raw mail", () => {
  it.each([
    ["with CRLF lines", "Subject: Ring\r\nFrom: a@b.example\r\n\r\nBody", "a@b.example"],
    ["with LF lines", "Subject: Ring\nFrom: a@b.example\n\nBody", "a@b.example"],
    ["in another case, with a space before its colon", "FROM : a@b.example\n\n", "a@b.example"],
    ["folded over lines", "From: Anna\r\n\t<a@b.example>\r\nTo: x\r\n\r\n", "Anna\t<a@b.example>"],
    ["without a body", "From: a@b.example", "a@b.example"],
    ["with bytes beyond ASCII", "From: J\xe9r\x80me\n\n", "J\xe9r\x80me"],
    ["of which there are two", "From: first\nFrom: second\n\n", "first"],
    ["that stands only in the body", "To: x\n\nFrom: a@b.example", null],
    ["whose name another one begins with", "From-Name: Anna\n\n", null],
  ])("finds one %s", (_case, raw, value) => {
    expect(rawHeader(bytes(raw), "From")).toBe(value);
  });

  it("splits the body off at the first empty line", () => {
    const body = rawBody(bytes("From: a\r\n\r\nHello\r\n\r\nBye"));

    expect(text(body)).toBe("Hello\r\n\r\nBye");
  });

  it("looks no further than the limit when no empty line ends the headers", () => {
    const raw = bytes(`${"X: y\n".repeat(HEADER_LIMIT_BYTES / 5 + 1)}From: late\n\nBody`);

    expect(rawHeader(raw, "from")).toBeNull();
    expect(rawBody(raw).length).toBe(raw.length - HEADER_LIMIT_BYTES);
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string({ maxLength: 10 }), (raw, name) => {
        const value = rawHeader(raw, name);
        return (value === null || typeof value === "string") && rawBody(raw).length <= raw.length;
      }),
    );
  });
});
