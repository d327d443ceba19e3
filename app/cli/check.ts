// `check`: JSON Lines `{ id, text, facts }` in, `{ id, findings: [{ kind, sentence, because, blocks }] }` out.
import { checkReply, saidInEnglish } from "#app/domain/check/check-reply.ts";
import { readCheckFacts } from "./read-check-facts.ts";
import { answerItems } from "./read-items.ts";
import { expectNoArguments, type Verb } from "./verb.ts";

export const checkItems: Verb = async (args, { input, write }) => {
  expectNoArguments("check", args);
  await answerItems(input, write, ({ text, facts }) => {
    if (typeof text !== "string") throw new Error("`text` is no text");
    return { findings: checkReply(text, readCheckFacts(facts)).map(saidInEnglish) };
  });
};
