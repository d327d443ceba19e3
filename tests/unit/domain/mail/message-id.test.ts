import { describe, expect, it } from "vitest";
import { isMessageId } from "#app/domain/mail/message-id.ts";

describe("telling a Message-ID", () => {
  it.each([
    ["<a.b+c@mail.example>", true],
    ["<no-at-sign>", true],
    ["a@b.example", false],
    ["<a b@c.example>", false],
    ["<a@b>\r\nBcc: x@y.example", false],
    ["<ä@b.example>", false],
    ["<>", false],
    [`<${"a".repeat(501)}>`, false],
  ])("%j: %s", (value, expected) => {
    expect(isMessageId(value)).toBe(expected);
  });
});
