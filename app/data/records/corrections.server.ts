// Replies that correct earlier ones.
import type { CorrectableMessage } from "#app/domain/correction/why-not-correct.ts";
import type { Correction } from "#app/domain/correction/correction.ts";
import type {
  CorrectionId,
  MemberId,
  MessageId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Null when it is not on this ticket. */
export async function findCorrectable(
  tx: Tx,
  shopId: ShopId,
  { ticketId, messageId }: { readonly ticketId: TicketId; readonly messageId: string },
): Promise<(CorrectableMessage & { readonly authorId: MemberId | null }) | null> {
  const rows = await tx.$queryRaw<(CorrectableMessage & { authorId: MemberId | null })[]>`
    select "kind", "purpose", "authorId", "delivery" from "Message"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "id" = ${messageId}::uuid`;
  return rows[0] ?? null;
}

/** Goes with its reply: one that is taken back before it left never corrected anything. */
export async function saveCorrection(
  tx: Tx,
  shopId: ShopId,
  correction: Correction & {
    readonly id: CorrectionId;
    readonly ticketId: TicketId;
    /** The reply that corrects. */
    readonly messageId: MessageId;
    readonly at: Instant;
    readonly byId: MemberId;
  },
): Promise<void> {
  const { id, ticketId, correctsId, messageId, cause, wrong, at, byId } = correction;
  await tx.$executeRaw`
    insert into "Correction" ("shopId", "id", "ticketId", "correctsId", "messageId", "cause", "wrong", "at", "byId")
    values (${shopId}::uuid, ${id}::uuid, ${ticketId}::uuid, ${correctsId}::uuid, ${messageId}::uuid, ${cause}, ${wrong},
      ${dateOf(at)}, ${byId}::uuid)`;
}

/** Corrections follow the reply that corrects to another ticket. */
export async function moveCorrections(
  tx: Tx,
  shopId: ShopId,
  messageIds: readonly MessageId[],
  toId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "Correction" set "ticketId" = ${toId}::uuid
    where "shopId" = ${shopId}::uuid and "messageId" = any(${messageIds}::uuid[])`;
}
