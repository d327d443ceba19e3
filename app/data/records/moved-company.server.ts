import type { ComplaintId, MemberId, ShopId, TagId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";
import { moveOpenComplaint, returnComplaint } from "./complaints.server.ts";

/** The tags, the followers and the open complaint that a merge brought to a ticket which had them not. */
export type MovedCompany = {
  readonly tagIds: readonly TagId[];
  readonly followerIds: readonly MemberId[];
  /** The open complaint that went along; absent in moves from before complaints had a track. */
  readonly complaintId?: ComplaintId | null;
};

/** Gives one ticket the tags and the followers of another as well, and its open complaint. */
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
    complaintId: await moveOpenComplaint(tx, shopId, { fromId, toId }),
  };
}

/** Takes them away again. */
export async function deleteCompany(
  tx: Tx,
  shopId: ShopId,
  { ticketId, backTo }: { readonly ticketId: TicketId; readonly backTo: TicketId },
  { tagIds, followerIds, complaintId = null }: MovedCompany,
): Promise<void> {
  if (complaintId !== null) await returnComplaint(tx, shopId, complaintId, backTo);
  await tx.$executeRaw`
    delete from "TicketTag" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "tagId" = any(${[...tagIds]}::uuid[])`;
  await tx.$executeRaw`
    delete from "Follower" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
      and "memberId" = any(${[...followerIds]}::uuid[])`;
}
