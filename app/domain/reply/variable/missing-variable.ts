import { say, type Words } from "#app/domain/words/words.ts";

/** Why does a variable say nothing on a ticket? */

export type MissingVariable = {
  /** As it stands between the braces. */
  readonly name: string;
  /** A few words for the agent. */
  readonly why: Words;
};

/** Of a name that stands in no list. */
export const NO_SUCH_VARIABLE = say("there is no such variable");
