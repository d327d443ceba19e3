import { describe, expect, it } from "vitest";
import { statusInWords } from "#app/domain/mail/bounce-forms/status-in-words.ts";

describe("giving a status to a refusal without one", () => {
  it.each<[string, boolean | null, string | null]>([
    ["550 user unknown", null, "5.1.1"],
    ["450 user unknown", null, "4.1.1"],
    ["said: 552 mailbox full", null, "5.2.2"],
    ["the mailbox is full", null, "4.2.2"],
    ["the mailbox is full", true, "5.2.2"],
    ["the mailbox is full. this is a permanent error", null, "5.2.2"],
    ["unknown user", false, "4.1.1"],
    ["host unknown", null, "5.1.2"],
    ["554 message too large", null, "5.3.4"],
    ["connection timed out", null, "4.4.1"],
    ["too many hops", null, "5.4.6"],
    ["550 blocked as spam", null, "5.7.1"],
    ["das postfach ist voll", null, "4.2.2"],
    ["l'adresse n'existe pas", null, "5.1.1"],
    ["用户不存在", null, "5.1.1"],
    ["553 hm", null, "5.1.3"],
    ["421 hm", null, "4.3.2"],
    ["550 hm", null, "5.0.0"],
    ["order 5501 of 550 gmt", null, null],
    ["hm", null, null],
  ])("%j, final: %s, means %s", (words, isFinal, status) => {
    expect(statusInWords(words, isFinal)).toBe(status);
  });
});
