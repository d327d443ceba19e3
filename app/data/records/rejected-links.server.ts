// What an agent said no to, so that it is not suggested again.
import { addressKey } from "#app/domain/mail/address.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** `address`: not for this sender, on no ticket; null: not on this ticket. Returns false where it was said before. */
export async function saveRejectedLink(
  tx: Tx,
  shopId: ShopId,
  rejected: {
    readonly ticketId: TicketId;
    readonly gid: string;
    readonly address: string | null;
    readonly byId: MemberId;
    readonly at: Instant;
  },
): Promise<boolean> {
  const { ticketId, gid, byId, at } = rejected;
  const address = rejected.address === null ? null : addressKey(rejected.address);
  const count = await tx.$executeRaw`
    insert into "RejectedLink" as known ("shopId", "ticketId", "gid", "address", "byId", "at")
    values (${shopId}::uuid, ${ticketId}::uuid, ${gid}, ${address}, ${byId}::uuid, ${dateOf(at)})
    on conflict ("shopId", "ticketId", "gid") do update set "address" = excluded."address", "byId" = excluded."byId",
      "at" = excluded."at"
    where known."address" is null and excluded."address" is not null`;
  return count === 1;
}

/** Somebody said yes after all: on this ticket and for this sender on every other. */
export async function forgetRejectedLink(
  tx: Tx,
  shopId: ShopId,
  { ticketId, gid, address }: { ticketId: TicketId; gid: string; address: string },
): Promise<void> {
  await tx.$executeRaw`
    delete from "RejectedLink" where "shopId" = ${shopId}::uuid and "gid" = ${gid}
      and ("ticketId" = ${ticketId}::uuid or "address" = ${addressKey(address)})`;
}

/** Gids of customers and orders, of this ticket and of this sender. */
export async function listRejectedLinks(
  tx: Tx,
  shopId: ShopId,
  { ticketId, address }: { ticketId: TicketId; address: string },
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ gid: string }[]>`
    select "gid" from "RejectedLink" where "shopId" = ${shopId}::uuid
      and ("ticketId" = ${ticketId}::uuid or "address" = ${addressKey(address)})`;
  return rows.map(({ gid }) => gid);
}
