import { describe, expect, it } from "vitest";
import { spam } from "#app/domain/mail/spam.ts";
import { aParsedMail, someScreenFacts } from "./a-parsed-mail.ts";

describe("calling mail spam", () => {
  it.each([
    [null, undefined],
    [4.9, undefined],
    [5, "spam"],
    [12, "spam"],
  ])("with a score of %s under a threshold of 5", (spamScore, kind) => {
    expect(spam(aParsedMail(), someScreenFacts({ spamScore }))?.kind).toBe(kind);
  });
});
