import { describe, expect, it } from "vitest";
import { ownMailToken } from "#app/domain/mail/own-mail-token.ts";

const domain = "in.loupe.example";
const token = "abcdefghij0123456789";

describe("mail that we send to ourselves", () => {
  it("is known by its Message-ID", () => {
    expect(ownMailToken(`<test.${token}@${domain}>`, domain)).toEqual({ kind: "test", token });
    expect(ownMailToken(`<canary.${token}@${domain}>`, domain)).toEqual({ kind: "canary", token });
  });

  it.each([
    [null],
    [`<m.${token}@${domain}>`],
    [`<test.${token}@elsewhere.example>`],
    [`<test.short@${domain}>`],
    [`x<test.${token}@${domain}>`],
  ])("is nothing that comes under %s", (messageId) => {
    expect(ownMailToken(messageId, domain)).toBeNull();
  });
});
