// An agent mends their own note.
import { lockNote, saveNoteText } from "#app/data/records/notes.server.ts";
import { firstWords } from "#app/domain/mail/first-words.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { mustBeChangeable, readNote } from "#app/domain/ticket/note.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";
import { nameInNote } from "./name-in-note.ts";

export type EditNote = AgentsStep & { readonly messageId: MessageId; readonly text: string };

/**
 * The history keeps what it said. The same text changes nothing. Throws Refusal as `changeTicket` does; "not-found" for what is no
 * note of this ticket, "not-allowed" for somebody else's, "conflict" after 15 minutes, "invalid" for an empty or endless text.
 */
export function editNote(needs: ChangeNeeds, input: EditNote): Promise<void> {
  const { shopId, messageId, by } = input;
  const text = mask(readNote(input.text));
  return changeTicket(
    needs,
    input,
    async ({ tx, state, now }) => {
      const note = await lockNote(tx, shopId, input);
      if (!note) throw new Refusal("not-found", "This note is not here.");
      if (note.text === text) return null;
      mustBeChangeable(note, by.id, now);
      await saveNoteText(tx, shopId, messageId, text);
      await nameInNote(needs, tx, { ...input, text });
      const was = firstWords(note.text);
      return { state, events: [{ kind: "note-edited", message: messageId, was, by: by.name }] };
    },
    { permission: "note", spamToo: true },
  );
}
