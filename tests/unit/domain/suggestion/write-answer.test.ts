import { expect, it } from "vitest";
import { joinAnswers, writeAnswer } from "#app/domain/suggestion/write-answer.ts";
import { rulesSource } from "#app/domain/suggestion/sources.ts";

it("keeps the phrases that stand in a paragraph, and no empty paragraph", () => {
  const writer = writeAnswer();
  const source = writer.knowFrom(rulesSource);
  writer.say("Within 30 days.", ["30 days", source], [null, source], ["60 days", source]);
  writer.say("");

  expect(writer.end()).toEqual({
    kind: "answer",
    paragraphs: ["Within 30 days."],
    phrases: [{ words: "30 days", source: "rules" }],
    sources: [rulesSource],
  });
});

it("joins answers with each source once", () => {
  const writer = writeAnswer();
  writer.knowFrom(rulesSource);
  writer.say("One.");
  const answer = writer.end();

  expect(joinAnswers([answer, answer])).toMatchObject({
    paragraphs: ["One.", "One."],
    sources: [rulesSource],
  });
});
