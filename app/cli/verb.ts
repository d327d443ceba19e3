// What every verb of the command is given, and how it says that it was called wrongly.

export type VerbIo = {
  /** Standard input as text, in pieces of any length. */
  readonly input: AsyncIterable<string>;
  /** Writes one line of JSON on standard output; resolves when the reader keeps up. */
  readonly write: (item: object) => Promise<void>;
};

/** Answers every item that it is given. Throws WrongArguments before the first one if it can't begin. */
export type Verb = (args: readonly string[], io: VerbIo) => Promise<void>;

/** The command was called wrongly; the message is one line for the person at the terminal. */
export class WrongArguments extends Error {}

/** Throws WrongArguments if there is any argument. */
export function expectNoArguments(verb: string, args: readonly string[]): void {
  if (args.length > 0) throw new WrongArguments(`${verb} takes no arguments; it reads JSON Lines`);
}

/** One line that says why an item could not be answered. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim() || "unknown";
