import { addressKey, type Address } from "#app/domain/mail/address.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type Participant = {
  readonly address: string;
  readonly name: string | null;
  readonly state: "accepted" | "pending";
};

/** People who were named in a copy line, addresses in lower case. Who takes part already, or waits already, stays as is. */
export async function savePendingParticipants(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  people: readonly Address[],
  at: Instant,
): Promise<void> {
  if (people.length === 0) return;
  await tx.$executeRaw`
    insert into "Participant" ("shopId", "ticketId", "address", "name", "state", "addedAt")
    select ${shopId}::uuid, ${ticketId}::uuid, p.address, p.name, 'pending', ${dateOf(at)}
    from unnest(${people.map(({ address }) => address)}::text[], ${people.map(({ name }) => name)}::text[]) p(address, name)
    on conflict do nothing`;
}

/** All who take part, or wait to be let in. */
export async function listParticipants(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<Participant[]> {
  return tx.$queryRaw<Participant[]>`
    select "address", "name", "state" from "Participant"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "addedAt", "address"`;
}

/** Null when nobody of this address is on the ticket. */
export async function findParticipant(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  address: string,
): Promise<Participant | null> {
  const rows = await tx.$queryRaw<Participant[]>`
    select "address", "name", "state" from "Participant"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "address" = ${address}`;
  return rows[0] ?? null;
}

export async function markParticipantAccepted(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  address: string,
): Promise<void> {
  await tx.$executeRaw`
    update "Participant" set "state" = 'accepted'
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "address" = ${address}`;
}

export async function deleteParticipant(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  address: string,
): Promise<void> {
  await tx.$executeRaw`
    delete from "Participant"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "address" = ${address}`;
}

/**
 * Those of one ticket take part in the other too; with `only`, those of these addresses. Who is accepted on either of the
 * two tickets is accepted.
 */
export async function copyParticipants(
  tx: Tx,
  shopId: ShopId,
  between: { fromId: TicketId; toId: TicketId; only?: readonly string[] },
): Promise<void> {
  const { fromId, toId, only = null } = between;
  await tx.$executeRaw`
    insert into "Participant" as known ("shopId", "ticketId", "address", "name", "state", "addedAt")
    select "shopId", ${toId}::uuid, "address", "name", "state", "addedAt" from "Participant"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${fromId}::uuid
        and (${only}::text[] is null or "address" = any(${only}::text[]))
    on conflict ("shopId", "ticketId", "address") do update set "state" = 'accepted'
      where known."state" = 'pending' and excluded."state" = 'accepted'`;
}

/** Lets somebody take part, whether they were there before or not. */
export async function saveAcceptedParticipant(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  person: Address,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    insert into "Participant" ("shopId", "ticketId", "address", "name", "state", "addedAt")
    values (${shopId}::uuid, ${ticketId}::uuid, ${addressKey(person.address)}, ${person.name}, 'accepted', ${dateOf(at)})
    on conflict ("shopId", "ticketId", "address") do update set "state" = 'accepted'`;
}
