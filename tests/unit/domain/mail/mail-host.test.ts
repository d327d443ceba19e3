import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailHostOf, mailHosts } from "#app/domain/mail/mail-host.ts";

describe("where a domain's mail is hosted", () => {
  it.each([
    ["google", ["ASPMX.L.GOOGLE.COM.", "alt1.aspmx.l.google.com"]],
    ["google", ["smtp.google.com"]],
    ["microsoft", ["mejurn-example.mail.protection.outlook.com"]],
    ["microsoft", ["mejurn-example.o-v1.mx.microsoft"]],
    ["other", ["mx.mejurn.example", "aspmx.l.google.com"]],
    ["other", ["notgoogle.com"]],
    ["other", ["google.com.evil.example"]],
    [null, []],
    [null, ["."]],
  ] as const)("is %s by %j", (host, exchanges) => {
    expect(mailHostOf(exchanges)).toBe(host);
  });

  it("is one of the known ones or none, whatever name servers say", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (exchanges) => {
        expect([...mailHosts, null]).toContain(mailHostOf(exchanges));
      }),
    );
  });
});
