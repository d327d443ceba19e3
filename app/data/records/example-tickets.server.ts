// Tickets to learn from.
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** A ticket is an example once: other words replace those from before. False when there is no such ticket, or it was erased. */
export async function saveExample(
  tx: Tx,
  shopId: ShopId,
  example: {
    readonly ticketId: TicketId;
    readonly title: string;
    readonly note: string;
    readonly at: Instant;
    readonly byId: MemberId;
  },
): Promise<boolean> {
  const { ticketId, title, note, at, byId } = example;
  const saved = await tx.$executeRaw`
    insert into "ExampleTicket" ("shopId", "ticketId", "title", "note", "addedAt", "addedById")
    select t."shopId", t."id", ${title}, ${note}, ${dateOf(at)}, ${byId}::uuid from "Ticket" t
      where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid and t."anonymisedAt" is null
        and t."mergedIntoId" is null
    on conflict ("shopId", "ticketId") do update set "title" = excluded."title", "note" = excluded."note"`;
  return saved > 0;
}

export async function deleteExample(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<void> {
  await tx.$executeRaw`
    delete from "ExampleTicket" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;
}
