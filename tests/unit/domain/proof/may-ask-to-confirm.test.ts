import { describe, expect, it } from "vitest";
import { objectionToAsking, type ToConfirm } from "#app/domain/proof/may-ask-to-confirm.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const at = (ms: number) => ms as Instant;
const objection = (given: Partial<ToConfirm> = {}) =>
  objectionToAsking({
    level: "unproven",
    address: "jane@customer.example",
    earlier: [],
    askedLately: 0,
    now: at(1000),
    ...given,
  });
const link = (expiresAt: number, answer: "yes" | "no" | null = null) => ({
  askedAt: at(500),
  expiresAt: at(expiresAt),
  answer,
});

describe("asking at an order's address", () => {
  it("is possible while something is left to prove", () => {
    expect(objection()).toBeNull();
    expect(objection({ level: "mailbox" })).toBeNull();
  });

  it.each<[string, Partial<ToConfirm>, RegExp]>([
    ["there is no address", { address: null }, /no address/],
    ["the address can't be written to", { address: "jane" }, /no address/],
    ["the mail is forged", { level: "contradicted" }, /forged/],
    ["it is proven", { level: "order" }, /proven already/],
    ["a link is open", { earlier: [link(2000)] }, /still open/],
    ["a link waits to go out", { earlier: [link(500)] }, /still open/],
    ["it was asked three times within a day", { askedLately: 3 }, /three times/],
  ])("is not when %s", (_, given, words) => {
    expect(objection(given)).toMatch(words);
  });

  it("is possible again once the link has run out or was answered", () => {
    expect(objection({ earlier: [link(900), link(2000, "no")], askedLately: 2 })).toBeNull();
  });
});
