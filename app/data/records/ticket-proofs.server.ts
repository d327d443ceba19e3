// How far the sender of a ticket's newest message is proven: a cache for views.
import type { Authenticity } from "#app/domain/proof/authenticity.ts";
import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import type { ProvableMessage } from "#app/domain/proof/proof-of-message.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** The newest message of the customer; null when there is none. */
export async function findNewestToProve(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<ProvableMessage | null> {
  type Stored = ProvableMessage & { authenticity: Authenticity | null };
  const rows = await tx.$queryRaw<Stored[]>`
    select "id" as "messageId", "fromAddress", "subject", coalesce("replyText", '') as "newText", "authenticity" from "Message"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "kind" = 'inbound'
    order by "at" desc, "id" desc limit 1`;
  return rows[0] ?? null;
}

/** Writes only what is another level. */
export async function saveTicketProof(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  level: ProofLevel | null,
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "proof" = ${level} where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid
      and "proof" is distinct from ${level}`;
}
