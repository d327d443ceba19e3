import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { checkReply, MOST_FINDINGS, saidInEnglish } from "#app/domain/check/check-reply.ts";
import { defaultLevels } from "#app/domain/check/check-kind.ts";
import { someFacts } from "./some-facts.ts";

const pieces = [
  ...[
    "Hi Anna,",
    "Dear Ms Miller,",
    "your order #2077",
    "order 1042",
    "has shipped",
    "refunded",
    "$49.00",
  ],
  ...[
    "on May 29",
    "size 8",
    "{{name}}",
    "[date]",
    "attached",
    "https://x.test/",
    "1Z999AA10123456748",
  ],
  ...[
    "if",
    "not",
    "?",
    ".",
    "\n",
    "> ",
    "UPS",
    "to Austin",
    "97301",
    "2 × Luna Ring",
    "TODO",
    "will",
    "ß",
    "😀",
  ],
];

describe("the check of a reply", () => {
  it("finds nothing in a true reply", () => {
    const text =
      "Hi Anna,\n\nyour order #1042 has shipped with UPS (1Z999AA10123456784) and should arrive on May 27.\n\nBest,\nMia";

    expect(checkReply(text, someFacts())).toEqual([]);
  });

  it("gives each finding with its sentence, in the order of the text", () => {
    const findings = checkReply("Hi Laura,\n\nIt was delivered.", someFacts());

    expect(findings.map(({ kind, sentence, blocks }) => [kind, sentence, blocks])).toEqual([
      ["name", "Hi Laura,", true],
      ["state", "It was delivered.", true],
    ]);
  });

  it("does what the owner chose for each kind", () => {
    const levels = { ...defaultLevels, name: "off", state: "warns" } as const;
    const findings = checkReply("Hi Laura,\n\nIt was delivered.", someFacts({ levels }));

    expect(findings.map(({ kind, blocks }) => [kind, blocks])).toEqual([["state", false]]);
  });

  it("is said in English on the command line", () => {
    const [finding] = checkReply("It was delivered.", someFacts());

    expect(finding && saidInEnglish(finding)).toEqual({
      kind: "state",
      sentence: "It was delivered.",
      because: "Order #1042 is not marked as delivered.",
      blocks: true,
    });
  });

  it("never throws, and every place lies in the text", () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, (words) => {
        const text = words.join(" ");
        const findings = checkReply(text, someFacts());
        expect(findings.length).toBeLessThanOrEqual(MOST_FINDINGS);
        for (const { start, end, sentence, sentenceAt } of findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
          expect(text.slice(sentenceAt.start, sentenceAt.end)).toBe(sentence);
        }
      }),
    );
  });
});
