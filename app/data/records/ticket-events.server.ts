import { Prisma } from "@prisma/client";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type NewTicketEvent = {
  readonly id: string;
  readonly ticketId: TicketId;
  /** `loupe`, `customer`, or the member's id. */
  readonly actor: string;
  readonly detail: TicketEventDetail;
  readonly at: Instant;
};

/** Adds to the ticket's history; nothing is ever changed there. */
export async function saveTicketEvents(
  tx: Tx,
  shopId: ShopId,
  events: readonly NewTicketEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(
    ({ id, ticketId, actor, detail, at }) =>
      Prisma.sql`(${shopId}::uuid, ${id}::uuid, ${ticketId}::uuid, ${detail.kind}, ${actor}, ${JSON.stringify(detail)}::jsonb, ${dateOf(at)})`,
  );
  await tx.$executeRaw`
    insert into "TicketEvent" ("shopId", "id", "ticketId", "kind", "actor", "detail", "at") values ${Prisma.join(rows)}`;
}
