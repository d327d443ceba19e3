import { describe, expect, it } from "vitest";
import {
  asEvidence,
  hasNullSender,
  isDeclaredAutomatic,
  keywordOf,
  reportType,
} from "#app/domain/mail/header-value.ts";
import { aParsedMail } from "./a-parsed-mail.ts";

describe("reading header values", () => {
  it("takes the keyword without parameters and comments", () => {
    const mail = aParsedMail({ headers: { "auto-submitted": " Auto-Generated (failure); x=y" } });

    expect(keywordOf(mail, "auto-submitted")).toBe("auto-generated");
    expect(keywordOf(mail, "precedence")).toBe("");
  });

  it("tells the kind of a report, quoted or not", () => {
    const mail = aParsedMail({
      headers: { "content-type": 'Multipart/Report; Report-Type="Delivery-Status"' },
    });

    expect(reportType(mail)).toBe("delivery-status");
  });

  it("knows a report that names no kind, and what is none", () => {
    const mail = aParsedMail({ headers: { "content-type": "multipart/report; boundary=x" } });

    expect(reportType(mail)).toBe("");
    expect(reportType(aParsedMail())).toBeNull();
  });

  it.each([
    ["auto-generated", true],
    ["auto-replied; owner-email=x", true],
    ["no", false],
    ["auto-forwarded", false],
  ])("takes Auto-Submitted: %s for a machine's own mail: %s", (value, expected) => {
    const mail = aParsedMail({ headers: { "auto-submitted": value } });

    expect(isDeclaredAutomatic(mail)).toBe(expected);
  });

  it.each([
    ["", {}, true],
    ["<>", {}, true],
    [null, { "return-path": " <> " }, true],
    [null, { "return-path": "<jane@customer.example>" }, false],
    ["jane@customer.example", {}, false],
    [null, {}, false],
  ])("envelope %j with headers %j: null sender %s", (envelopeFrom, headers, expected) => {
    expect(hasNullSender(aParsedMail({ headers }), envelopeFrom)).toBe(expected);
  });

  it("keeps evidence to one short line", () => {
    expect(asEvidence("List-Id", " <a\r\n b> ")).toBe("List-Id: <a b>");
    expect(asEvidence("Subject", "x".repeat(500))).toHaveLength(100);
  });
});
