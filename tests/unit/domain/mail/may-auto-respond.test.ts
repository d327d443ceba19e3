import { describe, expect, it } from "vitest";
import { mayAutoRespond } from "#app/domain/mail/may-auto-respond.ts";
import { aParsedMail } from "./a-parsed-mail.ts";

const from = (address: string) => aParsedMail({ from: { address, name: null } });

describe("whether a machine may answer a mail", () => {
  it("may answer a customer's ordinary mail", () => {
    expect(mayAutoRespond(aParsedMail(), { kind: "let-in" })).toBe(true);
  });

  it("may answer who filled in a form, whatever headers the form mailer wrote", () => {
    const mail = aParsedMail({
      headers: { precedence: "bulk", "auto-submitted": "auto-generated" },
    });
    const form = (address: string) =>
      mayAutoRespond(mail, { kind: "form", evidence: "x", sender: { address, name: null } });

    expect(form("jane@customer.example")).toBe(true);
    expect(form("no-reply@customer.example")).toBe(false);
  });

  it.each(["auto-reply", "list", "spam", "notification"] as const)(
    "does not answer mail judged as %s",
    (kind) => {
      expect(mayAutoRespond(aParsedMail(), { kind, evidence: "x" })).toBe(false);
    },
  );

  it.each([
    ["without a sender", aParsedMail({ from: null })],
    ["of the null sender", aParsedMail({ headers: { "return-path": "<>" } })],
    [
      "that asks for none",
      aParsedMail({ headers: { "x-auto-response-suppress": "DR, OOF, AutoReply" } }),
    ],
    ["sent in bulk", aParsedMail({ headers: { precedence: "bulk" } })],
    ["of a no-reply address", from("no-reply@carrier.example")],
    ["of a do-not-reply address", from("DoNotReply@carrier.example")],
    ["of a mail server", from("mailer-daemon@customer.example")],
    ["of a list's owner", from("rings-owner@lists.example")],
    ["of an address without a local part", from("@customer.example")],
  ])("does not answer mail %s", (_case, mail) => {
    expect(mayAutoRespond(mail, { kind: "let-in" })).toBe(false);
  });
});
