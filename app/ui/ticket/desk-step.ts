import type { TicketDesk } from "#app/domain/ticket/ticket-desk.ts";

/** What somebody does with a ticket among the staff. */
export type DeskStep =
  /** A member's id; empty: to nobody. */
  | { readonly intent: "assign"; readonly to: string }
  | { readonly intent: "follow" | "unfollow" }
  /** Names, with commas between them. */
  | { readonly intent: "tag"; readonly add: string; readonly remove: string };

export type NoteStep =
  | { readonly intent: "write-note"; readonly text: string }
  | { readonly intent: "edit-note"; readonly messageId: string; readonly text: string }
  | { readonly intent: "delete-note"; readonly messageId: string };

/** The staff's side of a ticket, with the route's forms behind it. */
export type DeskSlot = {
  readonly desk: TicketDesk;
  /** Why this reader can't do anything here, or null; following is always possible. */
  readonly disabledReason: string | null;
  readonly onStep: (step: DeskStep) => void;
  readonly notes: NotesSlot;
};

/** What staff writes for itself, with the route's forms behind it. */
export type NotesSlot = {
  readonly busy: boolean;
  readonly refusal: string | null;
  /** Grows with each note that was written: then the field is empty again. */
  readonly written: number;
  readonly onStep: (step: NoteStep) => void;
};
