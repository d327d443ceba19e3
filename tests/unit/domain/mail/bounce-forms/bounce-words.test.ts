import { describe, expect, it } from "vitest";
import {
  bounceHeader,
  bounceSentence,
  bounceSubject,
  plainWords,
} from "#app/domain/mail/bounce-forms/bounce-words.ts";
import { aParsedMail } from "#tests/unit/domain/mail/a-parsed-mail.ts";

describe("finding the words of mail servers", () => {
  it("makes words plain", () => {
    expect(plainWords("  I’m  SORRY\r\n\tto ")).toBe("i'm sorry to");
    expect(plainWords("x".repeat(1_000_000)).length).toBeLessThan(20_000);
  });

  it.each([
    ["Undelivered Mail Returned to Sender", "sure"],
    ["[EXTERNAL] Undeliverable: My ring", "sure"],
    ["Unzustellbar: Mein Ring", "sure"],
    ["Delivery failure: where is my ring?", "perhaps"],
    ["Re: Undelivered Mail Returned to Sender", null],
    ["Undelivered parcel", null],
    ["", null],
  ])("rates the subject %j: %s", (subject, rate) => {
    expect(bounceSubject(subject)).toBe(rate);
  });

  it("finds the sentence that stands first", () => {
    const words = plainWords("Oh. This is the mail system at host x.\nFinal-Recipient: y");

    expect(bounceSentence(words)).toEqual({ at: 4, sentence: "this is the mail system at host" });
    expect(bounceSentence("where is my ring?")).toBeNull();
  });

  it.each([
    ["x-failed-recipients", "a@b.example", "x-failed-recipients"],
    ["received", "(qmail 17 invoked for bounce); 22 May 2026 10:00:00 -0000", "received"],
    ["received", "(qmail 17 invoked by uid 89); 22 May 2026 10:00:00 -0000", null],
    ["x-mailer", "Apple Mail", null],
  ])("rates the header %s: %s as %s", (name, value, found) => {
    expect(bounceHeader(aParsedMail({ headers: { [name]: value } }))).toBe(found);
  });
});
