// The `loupe` command: JSON Lines on standard output and nothing else there; messages go to standard error.
// It exits with 0 when every item was answered and with 2, and a reason in one line, when it was called wrongly.
import { findVerb } from "./find-verb.ts";
import { reasonOf, WrongArguments } from "./verb.ts";
import { verbs } from "./verbs.ts";
import { writeLines } from "./write-lines.ts";

const WRONG_ARGUMENTS = 2;

// The reader of a pipe may stop early, as `head` does; there is nobody left to tell.
process.stdout.on("error", () => process.exit(0));

try {
  const { load, args } = findVerb(verbs, process.argv.slice(2));
  const verb = await load();
  process.stdin.setEncoding("utf8");
  await verb(args, {
    input: process.stdin as AsyncIterable<string>,
    write: writeLines(process.stdout),
  });
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(`loupe: ${reasonOf(error)}`);
  process.exitCode = WRONG_ARGUMENTS;
}
