// The shop's tags, and which tickets have them.
import { Prisma } from "@prisma/client";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import type { ShopId, TagId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Names, by their keys. */
export async function listTicketTags(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select g."name" from "TicketTag" t join "Tag" g on g."shopId" = t."shopId" and g."id" = t."tagId"
    where t."shopId" = ${shopId}::uuid and t."ticketId" = ${ticketId}::uuid order by g."key"`;
  return rows.map(({ name }) => name);
}

/** Makes the tags that the shop has not; returns all of them under the shop's own spelling, in the order of their keys. */
export async function makeTags(
  tx: Tx,
  shopId: ShopId,
  tags: readonly { readonly id: TagId; readonly name: string }[],
  at: Instant,
): Promise<{ id: TagId; name: string }[]> {
  if (tags.length === 0) return [];
  // In one order for everybody: two who make the same tags at once must not wait for each other in a ring.
  const sorted = tags
    .map((tag) => ({ ...tag, key: tagKey(tag.name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const rows = sorted.map(
    ({ id, name, key }) =>
      Prisma.sql`(${shopId}::uuid, ${id}::uuid, ${name}, ${key}, ${dateOf(at)})`,
  );
  await tx.$executeRaw`
    insert into "Tag" ("shopId", "id", "name", "key", "createdAt") values ${Prisma.join(rows)}
    on conflict ("shopId", "key") do nothing`;
  return tx.$queryRaw<{ id: TagId; name: string }[]>`
    select "id", "name" from "Tag" where "shopId" = ${shopId}::uuid
      and "key" = any(${sorted.map(({ key }) => key)}) order by "key"`;
}

export async function addTicketTags(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { tagIds, at }: { readonly tagIds: readonly TagId[]; readonly at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    insert into "TicketTag" ("shopId", "ticketId", "tagId", "at")
    select ${shopId}::uuid, ${ticketId}::uuid, one, ${dateOf(at)} from unnest(${[...tagIds]}::uuid[]) one
    on conflict do nothing`;
}

export async function removeTicketTags(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  names: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    delete from "TicketTag" t using "Tag" g
    where t."shopId" = ${shopId}::uuid and t."ticketId" = ${ticketId}::uuid and g."shopId" = t."shopId"
      and g."id" = t."tagId" and g."key" = any(${names.map(tagKey)})`;
}
