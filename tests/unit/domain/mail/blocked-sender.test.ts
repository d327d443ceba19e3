import { describe, expect, it } from "vitest";
import { blockedSender } from "#app/domain/mail/blocked-sender.ts";
import { aParsedMail, someScreenFacts } from "./a-parsed-mail.ts";

describe("blocking senders", () => {
  it.each([
    ["the address", ["JANE@customer.example"], "blocked"],
    ["the domain", ["@customer.example"], "blocked"],
    ["another address", ["joan@customer.example"], undefined],
    ["a parent domain", ["@example"], undefined],
    ["nobody", [], undefined],
  ])("with %s blocked", (_case, blockedSenders, kind) => {
    expect(blockedSender(aParsedMail(), someScreenFacts({ blockedSenders }))?.kind).toBe(kind);
  });

  it("has no opinion on mail without a sender", () => {
    const facts = someScreenFacts({ blockedSenders: [""] });

    expect(blockedSender(aParsedMail({ from: null }), facts)).toBeNull();
  });
});
