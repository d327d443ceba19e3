import type { AnswerFacts } from "./suggestion-facts.ts";
import { policyPassage, type PassageWanted } from "./policy-passage.ts";
import { policySource } from "./sources.ts";
import { answerWords } from "./words-for-answers.ts";
import type { AnswerWriter } from "./write-answer.ts";

/** Quotes what the shop's policies say to it, with their page. Returns whether they say anything. */
export function quotePolicy(
  writer: AnswerWriter,
  { policies, language }: Pick<AnswerFacts, "policies" | "language">,
  wanted: PassageWanted,
): boolean {
  const passage = policyPassage(policies, wanted, language);
  if (passage === null) return false;
  const { policy, words } = passage;
  const { says, quoted } = answerWords[language];
  const source = writer.knowFrom(policySource(policy));
  writer.say(`${says(policy.title, policy.url)}\n${quoted(words)}`, [words, source]);
  return true;
}
