// `triage`: JSON Lines `{ id, subject, text }` in, `{ id, category, urgency, because }` out.
import { triage } from "#app/domain/triage/triage.ts";
import { answerItems } from "./read-items.ts";
import { expectNoArguments, type Verb } from "./verb.ts";

export const triageItems: Verb = async (args, { input, write }) => {
  expectNoArguments("triage", args);
  await answerItems(input, write, ({ subject, text }) => {
    if (typeof text !== "string") throw new Error("`text` is no text");
    return triage({ subject: typeof subject === "string" ? subject : "", text });
  });
};
