import { say } from "#app/domain/words/words.ts";
import { linesIn, problem } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";

/** What staff note on an order. */

export type NoteStart = {
  readonly kind: "note";
  readonly orderId: string;
  readonly orderName: string;
  readonly note: string;
};

export type NoteAsked = { readonly kind: "note"; readonly note: string };

export type NotePlan = NoteAsked & {
  readonly orderId: string;
  readonly orderName: string;
  readonly noteBefore: string;
};

/** Shopify takes 5000 characters. */
const LONGEST = 5_000;

export const noteRule: ActionRule<NoteStart, NoteAsked, NotePlan> = {
  fields: ({ note }) => [
    { kind: "text", name: "note", label: say("Note"), value: note, longest: LONGEST, lines: 4 },
  ],
  hint: () => null,
  read(values, start) {
    const note = linesIn(values, "note", LONGEST);
    return note === start.note
      ? problems(problem("note", say("The note says that already.")))
      : asked({ kind: "note", note });
  },
  effect: ({ orderName, note }) =>
    note === ""
      ? say("Removes the note of {order}. The customer is not told.", { order: orderName })
      : say("Replaces the note of {order}. The customer is not told.", { order: orderName }),
  done: ({ orderName, note }) =>
    note === ""
      ? say("removed the note of {order}", { order: orderName })
      : say("changed the note of {order}", { order: orderName }),
  lines: () => [],
  worth: () => null,
  before: ({ noteBefore }) => [{ name: say("Note"), value: noteBefore }],
  after: ({ note }) => [{ name: say("Note"), value: note }],
};
