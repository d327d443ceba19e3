// Reads labelled requests from JSON Lines.
import { isCategory } from "#app/domain/triage/category.ts";
import type { Labelled } from "#app/domain/triage/score-triage.ts";
import { reasonOf, WrongArguments } from "./verb.ts";

/** Every line that is not empty. Throws WrongArguments, with the number of the line, for one that is no labelled request. */
export function readLabels(text: string): Labelled[] {
  const labelled: Labelled[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      labelled.push(labelOf(line));
    } catch (error) {
      throw new WrongArguments(`line ${index + 1}: ${reasonOf(error)}`);
    }
  }
  return labelled;
}

function labelOf(line: string): Labelled {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null) throw new Error("no JSON object");
  const { subject, text, category, accept, urgency } = value as Record<string, unknown>;
  if (typeof text !== "string") throw new Error("`text` is no text");
  const accepted = Array.isArray(accept) ? accept : [category];
  const known = accepted.filter(isCategory);
  if (known.length !== accepted.length || known.length === 0)
    throw new Error("neither `category` nor `accept` names categories only");
  if (urgency !== undefined && urgency !== "urgent" && urgency !== "general")
    throw new Error("`urgency` is neither urgent nor general");
  return {
    subject: typeof subject === "string" ? subject : "",
    text,
    accept: known,
    urgency: urgency ?? null,
  };
}
