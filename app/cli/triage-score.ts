// `triage score FILE`: the file holds labelled JSON Lines `{ text, subject?, category or accept: [...], urgency? }`. How often
// triage agrees with them, by category, and what it said instead: plain text, for people.
import { readFile } from "node:fs/promises";
import { scoreTriage } from "#app/domain/triage/score-triage.ts";
import { scoreWords } from "#app/domain/triage/score-words.ts";
import { readLabels } from "./triage-labels.ts";
import { reasonOf, WrongArguments, type Verb } from "./verb.ts";

export const triageScore: Verb = async (args) => {
  const lines = await scoreLines(args);
  process.stdout.write(`${lines.join("\n")}\n`);
};

/** The tables, line by line. Throws WrongArguments for a file that can't be read or holds a line without its label. */
export async function scoreLines(args: readonly string[]): Promise<string[]> {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0)
    throw new WrongArguments("triage score needs one file of labelled JSON Lines");
  return scoreWords(scoreTriage(readLabels(await textOf(file))));
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new WrongArguments(`${file} can't be read: ${reasonOf(error)}`);
  }
}
