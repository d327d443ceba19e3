import { expect, it } from "vitest";
import { quotePolicy } from "#app/domain/suggestion/quote-policy.ts";
import { writeAnswer } from "#app/domain/suggestion/write-answer.ts";
import { germanRefunds, refunds, someFacts } from "./some-facts.ts";

it("quotes the policy with its page, and marks what is quoted", () => {
  const writer = writeAnswer();
  const facts = someFacts({ language: "de", policies: [{ ...germanRefunds, url: null }] });

  expect(quotePolicy(writer, facts, "returning")).toBe(true);
  const { paragraphs, phrases, sources } = writer.end();
  expect(paragraphs[0]).toMatch(/^In unseren Bedingungen \(„Rückgabe“\) steht:\n„Sie können/);
  expect(phrases).toEqual([{ words: germanRefunds.body, source: refunds.key }]);
  expect(sources).toMatchObject([{ kind: "policy", asOf: germanRefunds.changedAt }]);
});

it("writes nothing where no policy says it", () => {
  const writer = writeAnswer();

  expect(quotePolicy(writer, someFacts({ policies: [] }), "returning")).toBe(false);
  expect(writer.end().paragraphs).toEqual([]);
});
