// An agent takes their own note back: its words are gone, that there was one is not.
import { lockNote, markNoteDeleted } from "#app/data/records/notes.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { mustBeChangeable } from "#app/domain/ticket/note.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";

export type DeleteNote = AgentsStep & { readonly messageId: MessageId };

/** Twice changes nothing. Throws Refusal as `editNote` does. */
export function deleteNote(needs: ChangeNeeds, input: DeleteNote): Promise<void> {
  const { shopId, messageId, by } = input;
  return changeTicket(
    needs,
    input,
    async ({ tx, state, now }) => {
      const note = await lockNote(tx, shopId, input);
      if (!note) throw new Refusal("not-found", "This note is not here.");
      if (note.text === "" && note.authorId === by.id) return null;
      mustBeChangeable(note, by.id, now);
      await markNoteDeleted(tx, shopId, messageId);
      return { state, events: [{ kind: "note-deleted", message: messageId, by: by.name }] };
    },
    { permission: "note", spamToo: true },
  );
}
