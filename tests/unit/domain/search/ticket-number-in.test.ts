import { describe, expect, it } from "vitest";
import { ticketNumberIn } from "#app/domain/search/ticket-number-in.ts";

describe("a ticket's number in a search", () => {
  it.each(["MJ-1042", "mj1042", " MJ 1042 ", "MJ-#1042"])("is certain in %s", (typed) => {
    expect(ticketNumberIn(typed, "MJ")).toEqual({ number: 1042, isCertain: true });
  });

  it.each(["1042", "#1042"])("may be meant by %s, which may be an order as well", (typed) => {
    expect(ticketNumberIn(typed, "MJ")).toEqual({ number: 1042, isCertain: false });
  });

  it.each(["MJ-", "ring 1042", "MJ-1042 ring", "XX-1042", "12345678901", ""])(
    "is not in %s",
    (typed) => {
      expect(ticketNumberIn(typed, "MJ")).toBeNull();
    },
  );
});
