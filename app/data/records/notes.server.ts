// What the staff writes on a ticket for itself, and whom it names there.
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { DELETED_NOTE, type WrittenNote } from "#app/domain/ticket/note.ts";
import type { Tx } from "#app/data/db.server.ts";

export type NewNote = {
  readonly id: MessageId;
  readonly ticketId: TicketId;
  readonly at: Instant;
  readonly author: { readonly id: MemberId; readonly name: string };
  readonly text: string;
  readonly idempotencyKey: string;
};

/** False when the same press was written before. */
export async function saveNote(tx: Tx, shopId: ShopId, note: NewNote): Promise<boolean> {
  const { author } = note;
  const saved = await tx.$executeRaw`
    insert into "Message" ("shopId", "id", "ticketId", "kind", "at", "fromName", "fromAddress", "to", "cc", "subject", "text",
      "references", "limits", "authorId", "idempotencyKey", "purpose")
    values (${shopId}::uuid, ${note.id}::uuid, ${note.ticketId}::uuid, 'note', ${dateOf(note.at)}, ${author.name}, '', '{}', '{}',
      '', ${note.text}, '{}', '{}', ${author.id}::uuid, ${note.idempotencyKey}, 'note')
    on conflict do nothing`;
  return saved === 1;
}

/** Locks the note. Null when there is no such note on this ticket. */
export async function lockNote(
  tx: Tx,
  shopId: ShopId,
  { ticketId, messageId }: { readonly ticketId: TicketId; readonly messageId: MessageId },
): Promise<WrittenNote | null> {
  const rows = await tx.$queryRaw<{ authorId: MemberId | null; at: Date; text: string }[]>`
    select "authorId", "at", "text" from "Message" where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid
      and "ticketId" = ${ticketId}::uuid and "kind" = 'note' and "inboundEmailId" is null for update`;
  const note = rows[0];
  return note ? { ...note, at: instantOf(note.at) } : null;
}

export async function saveNoteText(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  text: string,
): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "text" = ${text} where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid and "kind" = 'note'`;
}

/** The row stays, without a word and without those whom it named. */
export async function markNoteDeleted(tx: Tx, shopId: ShopId, messageId: MessageId): Promise<void> {
  await tx.$executeRaw`
    update "Message" set "text" = '', "purpose" = ${DELETED_NOTE}
    where "shopId" = ${shopId}::uuid and "id" = ${messageId}::uuid and "kind" = 'note'`;
  await tx.$executeRaw`
    delete from "Mention" where "shopId" = ${shopId}::uuid and "messageId" = ${messageId}::uuid`;
}

/** Returns those who were not named before. */
export async function saveMentions(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
  memberIds: readonly MemberId[],
): Promise<MemberId[]> {
  const ids = [...memberIds];
  await tx.$executeRaw`
    delete from "Mention" where "shopId" = ${shopId}::uuid and "messageId" = ${messageId}::uuid
      and "memberId" <> all(${ids}::uuid[])`;
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ memberId: MemberId }[]>`
    insert into "Mention" ("shopId", "messageId", "memberId")
    select ${shopId}::uuid, ${messageId}::uuid, one from unnest(${ids}::uuid[]) one
    on conflict do nothing returning "memberId"`;
  return rows.map(({ memberId }) => memberId);
}

export async function listStaff(
  tx: Tx,
  shopId: ShopId,
): Promise<{ id: MemberId; name: string; role: Role }[]> {
  return tx.$queryRaw<{ id: MemberId; name: string; role: Role }[]>`
    select "id", "name", "role" from "Member" where "shopId" = ${shopId}::uuid order by "name", "id"`;
}
