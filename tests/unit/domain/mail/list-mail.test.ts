import { describe, expect, it } from "vitest";
import { listMail } from "#app/domain/mail/list-mail.ts";
import { aParsedMail } from "./a-parsed-mail.ts";

describe("recognising list and bulk mail", () => {
  it.each<[string, Record<string, string>]>([
    ["List-Id", { "list-id": "<ring-lovers.example>" }],
    ["List-Unsubscribe", { "list-unsubscribe": "<mailto:off@example>" }],
    ["Precedence", { precedence: "Bulk" }],
  ])("knows it by %s", (_case, headers) => {
    expect(listMail(aParsedMail({ headers }))?.kind).toBe("list");
  });

  it.each<[string, Record<string, string>]>([
    ["no such header", {}],
    ["first-class precedence", { precedence: "first-class" }],
  ])("has no opinion on mail with %s", (_case, headers) => {
    expect(listMail(aParsedMail({ headers }))).toBeNull();
  });
});
