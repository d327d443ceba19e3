// Whom a note names: they are told, once.
import { listStaff, saveMentions } from "#app/data/records/notes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { may } from "#app/domain/shop/role.ts";
import { mentionedIn } from "#app/domain/ticket/mentions.ts";
import type { Deps } from "#app/services/deps.ts";
import { noticeMembers } from "#app/services/notice/notice-members.ts";
import type { AgentsStep } from "./change-ticket.ts";

export type WrittenWords = AgentsStep & { readonly messageId: MessageId; readonly text: string };

/** A step of a transaction, after the note was written. Only those who may read are named, and those named before not again. */
export async function nameInNote(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  { shopId, ticketId, messageId, text, by }: WrittenWords,
): Promise<void> {
  const staff = await listStaff(tx, shopId);
  const readers = staff.filter(({ role }) => may(role, "read"));
  const named = mentionedIn(text, readers).map(({ id }) => id);
  const memberIds = await saveMentions(tx, shopId, messageId, named);
  await noticeMembers(needs, tx, shopId, { kind: "mention", ticketId, by, memberIds });
}
