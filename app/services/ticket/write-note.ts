// An agent writes on a ticket what only the staff reads.
import { saveNote } from "#app/data/records/notes.server.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { readNote } from "#app/domain/ticket/note.ts";
import { changeTicket, type AgentsStep, type ChangeNeeds } from "./change-ticket.ts";
import { nameInNote } from "./name-in-note.ts";

export type WriteNote = AgentsStep & {
  /** Plain text; `@` and somebody's name tells them. */
  readonly text: string;
  /** Made by the form once; the same press twice is one note. */
  readonly idempotencyKey: string;
};

/**
 * It meets no clock and goes to nobody outside. Returns the note's id; null for the same press again. Throws Refusal as
 * `changeTicket` does, and "invalid" for an empty or endless text.
 */
export async function writeNote(
  needs: ChangeNeeds,
  input: WriteNote,
): Promise<{ readonly messageId: MessageId | null }> {
  const { shopId, ticketId, by, idempotencyKey } = input;
  const text = mask(readNote(input.text));
  let messageId: MessageId | null = null;
  await changeTicket(
    needs,
    input,
    async ({ tx, state, now: at }) => {
      const id = needs.newId<MessageId>();
      const note = { id, ticketId, at, author: by, text, idempotencyKey };
      if (!(await saveNote(tx, shopId, note))) return null;
      await nameInNote(needs, tx, { shopId, ticketId, by, messageId: id, text });
      messageId = id;
      return { state, events: [] };
    },
    { permission: "note", spamToo: true },
  );
  return { messageId };
}
