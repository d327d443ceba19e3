/** What may be written on a ticket for the staff's eyes only, and changed until when? */
import type { MemberId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";

export const LONGEST_NOTE = 20_000;
/** What a deleted note is for, as its row says. */
export const DELETED_NOTE = "deleted-note";
/** A slip of the pen is mended at once; later others have read it, and acted on it. */
const CHANGEABLE_MS = 15 * MINUTE_MS;

/** Throws Refusal "invalid" for nothing, or more than 20,000 characters. */
export function readNote(typed: string): string {
  const text = typed.replaceAll("\r\n", "\n").replaceAll("\u0000", "").trim();
  if (text === "") throw new Refusal("invalid", "Write something first.");
  if (text.length > LONGEST_NOTE)
    throw new Refusal(
      "invalid",
      say("A note has at most {longestNote, number} characters.", { longestNote: LONGEST_NOTE }),
    );
  return text;
}

export const changeableUntil = (writtenAt: Instant): Instant =>
  (writtenAt + CHANGEABLE_MS) as Instant;

export type WrittenNote = {
  /** Null for a note that a mail of the staff's became. */
  readonly authorId: MemberId | null;
  readonly at: Instant;
  readonly text: string;
};

/** Throws Refusal: "not-allowed" for a note of somebody else, "conflict" for one that is older than 15 minutes or gone. */
export function mustBeChangeable(note: WrittenNote, by: MemberId, now: Instant): void {
  if (note.authorId !== by)
    throw new Refusal("not-allowed", "Only whoever wrote a note can change it.");
  if (note.text === "") throw new Refusal("conflict", "This note was deleted.");
  if (now > changeableUntil(note.at))
    throw new Refusal("conflict", "A note can be changed for 15 minutes. Write another one.");
}
