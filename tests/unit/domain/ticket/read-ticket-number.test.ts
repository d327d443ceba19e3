import { describe, expect, it } from "vitest";
import { readTicketNumber } from "#app/domain/ticket/read-ticket-number.ts";

describe("reading a ticket's number as an agent types it", () => {
  it.each([
    ["MJ-1042", 1042],
    [" mj 1042 ", 1042],
    ["mj1042", 1042],
    ["#1042", 1042],
    ["1042", 1042],
    ["#MJ-1042", 1042],
    ["AB-1042", null],
    ["MJ-", null],
    ["", null],
    ["-5", null],
    ["01042", null],
    ["1042abc", null],
    ["1234567890", null],
  ])("%j", (text, number) => {
    expect(readTicketNumber(text, "MJ")).toBe(number);
  });

  it("reads a prefix that ends in a digit", () => {
    expect(readTicketNumber("M2-1042", "M2")).toBe(1042);
  });
});
