import { describe, expect, it } from "vitest";
import { mailDaemon } from "#app/domain/mail/bounce-forms/mail-daemon.ts";
import { aParsedMail } from "#tests/unit/domain/mail/a-parsed-mail.ts";

const who = (address: string, name: string | null = null) =>
  mailDaemon(aParsedMail({ from: { address, name } }));

describe("telling mail servers from people", () => {
  it.each([
    ["MAILER-DAEMON@mx.example", null],
    ["MAILER-DAEMON", null],
    ["mailerdaemon@mx.example", null],
    ["MDaemon@mx.example", null],
    ["MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@mx.example", "Microsoft Outlook"],
    ["x@mx.example", "Mail Delivery System"],
    ["x@mx.example", "Mail Delivery Subsystem"],
  ])("knows %s (%s) for a mail server", (address, name) => {
    expect(who(address, name)).toBe("daemon");
  });

  it.each([
    "postmaster@mx.example",
    "root@mx.example",
    "bounces+17=a@mx.example",
    "rings-bounces@mx.example",
  ])("takes %s for an office that people may hold", (address) => {
    expect(who(address)).toBe("office");
  });

  it("reads the header itself where it holds no address", () => {
    const mail = aParsedMail({ from: null, headers: { from: "Mail Delivery Subsystem" } });

    expect(mailDaemon(mail)).toBe("daemon");
    expect(mailDaemon(aParsedMail({ from: null }))).toBeNull();
  });

  it.each([
    ["jane@customer.example", "Jane Doe"],
    ["mailer@brand.example", "Brand"],
    ["postmasters.wife@customer.example", null],
    ["jane@customer.example", "Mail Delivery Desk"],
  ])("knows %s (%s) for neither", (address, name) => {
    expect(who(address, name)).toBeNull();
  });
});
