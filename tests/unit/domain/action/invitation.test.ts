import { describe, expect, it } from "vitest";
import {
  invitationRule,
  oneTimeCodeWords,
  type InvitationStart,
} from "#app/domain/action/invitation.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: InvitationStart = {
  kind: "invitation",
  customerId: "c",
  customerName: "Jane Moss",
  email: "jane@customer.example",
  state: "DISABLED",
  isClassic: true,
};

describe("an invitation to an account", () => {
  it("goes to the customer's own address", () => {
    const asked = askedOf(fillIn(invitationRule, start));
    const plan = {
      ...asked,
      customerId: "c",
      customerName: "Jane Moss",
      email: start.email ?? "",
      stateBefore: "DISABLED",
    };

    expect(inPlainEnglish(invitationRule.effect(plan, "en"))).toMatch(
      /^Shopify mails jane@customer\.example, the customer’s own/,
    );
    expect(inPlainEnglish(invitationRule.done(plan, "en"))).toBe(
      "invited Jane Moss to set up an account",
    );
    expect(inPlainEnglish(invitationRule.before(plan))).toEqual([
      { name: "Account", value: "DISABLED" },
    ]);
    expect(inPlainEnglish(invitationRule.after(plan))).toEqual([
      { name: "Account", value: "INVITED" },
    ]);
    expect(
      inPlainEnglish([
        invitationRule.worth(plan),
        invitationRule.lines(plan, "en"),
        invitationRule.hint(start),
      ]),
    ).toEqual([null, [], null]);
    expect(invitationRule.insert?.(start)).toBeNull();
  });

  it("is not needed where accounts have no password: the one-time code is explained", () => {
    const modern = { ...start, isClassic: false };

    expect(inPlainEnglish(invitationRule.fields(modern, "en"))).toEqual([]);
    expect(fillIn(invitationRule, modern).kind).toBe("problems");
    expect(invitationRule.insert?.(modern)).toBe(oneTimeCodeWords("jane@customer.example"));
    expect(oneTimeCodeWords("jane@customer.example")).toMatch(
      /your email address, jane@customer\.example\. You get a mail with a six-digit code/,
    );
    expect(oneTimeCodeWords(null)).toMatch(/enter your email address\. /);
  });

  it("is refused for somebody without an address or with an account", () => {
    for (const one of [
      { ...start, email: null },
      { ...start, state: "ENABLED" },
    ]) {
      expect(inPlainEnglish(invitationRule.hint(one))).not.toBeNull();
      expect(fillIn(invitationRule, one).kind).toBe("problems");
    }
  });
});
