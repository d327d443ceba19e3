import type { MemberId, ShopId, TagId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** The tags and the followers that a merge brought to a ticket which had them not. */
export type MovedCompany = {
  readonly tagIds: readonly TagId[];
  readonly followerIds: readonly MemberId[];
};

/** Gives one ticket the tags and the followers of another as well. */
export async function copyCompany(
  tx: Tx,
  shopId: ShopId,
  { fromId, toId }: { readonly fromId: TicketId; readonly toId: TicketId },
): Promise<MovedCompany> {
  const tags = await tx.$queryRaw<{ tagId: TagId }[]>`
    insert into "TicketTag" ("shopId", "ticketId", "tagId", "at")
    select "shopId", ${toId}::uuid, "tagId", "at" from "TicketTag"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${fromId}::uuid
    on conflict do nothing returning "tagId"`;
  const followers = await tx.$queryRaw<{ memberId: MemberId }[]>`
    insert into "Follower" ("shopId", "ticketId", "memberId", "at")
    select "shopId", ${toId}::uuid, "memberId", "at" from "Follower"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${fromId}::uuid
    on conflict do nothing returning "memberId"`;
  return {
    tagIds: tags.map(({ tagId }) => tagId),
    followerIds: followers.map(({ memberId }) => memberId),
  };
}

/** Takes them away again. */
export async function deleteCompany(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { tagIds, followerIds }: MovedCompany,
): Promise<void> {
  await tx.$executeRaw`
    delete from "TicketTag" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "tagId" = any(${[...tagIds]}::uuid[])`;
  await tx.$executeRaw`
    delete from "Follower" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "memberId" = any(${[...followerIds]}::uuid[])`;
}
