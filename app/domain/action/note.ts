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
    { kind: "text", name: "note", label: "Note", value: note, longest: LONGEST, lines: 4 },
  ],
  hint: () => null,
  read(values, start) {
    const note = linesIn(values, "note", LONGEST);
    return note === start.note
      ? problems(problem("note", "The note says that already."))
      : asked({ kind: "note", note });
  },
  effect: ({ orderName, note }) =>
    note === ""
      ? `Removes the note of ${orderName}. The customer is not told.`
      : `Replaces the note of ${orderName}. The customer is not told.`,
  done: ({ orderName, note }) =>
    note === "" ? `removed the note of ${orderName}` : `changed the note of ${orderName}`,
  lines: () => [],
  worth: () => null,
  before: ({ noteBefore }) => [{ name: "Note", value: noteBefore }],
  after: ({ note }) => [{ name: "Note", value: note }],
};
