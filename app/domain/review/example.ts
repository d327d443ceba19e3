/** What is said beside a ticket that others learn from? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";

export const LONGEST_EXAMPLE_TITLE = 120;
export const LONGEST_EXAMPLE_NOTE = 2_000;

/** Throws Refusal "invalid" without a title, and for words that are too long. */
export function readExample(given: { readonly title: string; readonly note: string }): {
  readonly title: string;
  readonly note: string;
} {
  const [title, note] = [given.title, given.note].map((words) =>
    words.replaceAll("\u0000", "").trim(),
  ) as [string, string];
  if (title === "") throw new Refusal("invalid", "Give the example a title.");
  if (title.length > LONGEST_EXAMPLE_TITLE)
    throw new Refusal(
      "invalid",
      say("A title has at most {longestTitle, number} characters.", {
        longestTitle: LONGEST_EXAMPLE_TITLE,
      }),
    );
  if (note.length > LONGEST_EXAMPLE_NOTE)
    throw new Refusal(
      "invalid",
      say("A note has at most {longestNote, number} characters.", {
        longestNote: LONGEST_EXAMPLE_NOTE,
      }),
    );
  return { title, note };
}
