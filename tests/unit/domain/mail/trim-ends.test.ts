import { describe, expect, it } from "vitest";
import { trimEnds } from "#app/domain/mail/trim-ends.ts";

describe("taking stray marks off the ends of a text", () => {
  it.each([
    ["**jane@customer.example*", "*_", "jane@customer.example"],
    ["'a'b'", "'", "a'b"],
    ["''''", "'", ""],
    ["plain", ",;", "plain"],
    ["", ",;", ""],
  ])("makes of %j without %j %j", (text, marks, left) => {
    expect(trimEnds(text, marks)).toBe(left);
  });

  it("leaves the beginning where only the end was asked for", () => {
    expect(trimEnds(",,text/plain,,", ",", "end")).toBe(",,text/plain");
  });
});
