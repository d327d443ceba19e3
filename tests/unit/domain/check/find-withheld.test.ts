import { describe, expect, it } from "vitest";
import { checkReply } from "#app/domain/check/check-reply.ts";
import { findWithheld } from "#app/domain/check/find-withheld.ts";
import { say } from "#app/domain/words/words.ts";
import { read, someFacts } from "./some-facts.ts";

const because = say("The sender is not proven.");
const mayTell = (sentence: string) =>
  sentence.includes("1Z999") ? ({ kind: "confidential", because } as const) : null;
const text = "Thank you. Your number is 1Z999AA10123456784. Have a good day.";

describe("what is withheld from whoever gets a reply", () => {
  it("is marked sentence by sentence, with the reason", () => {
    const findings = checkReply(text, someFacts({ judgedElsewhere: true, mayTell }));

    expect(findings).toMatchObject([
      {
        kind: "confidential",
        because,
        sentence: "Your number is 1Z999AA10123456784.",
        blocks: true,
      },
    ]);
  });

  it("is nothing where nobody is asked", () => {
    expect(findWithheld(read(text))).toEqual([]);
  });
});
