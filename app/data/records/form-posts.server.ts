// Who posted our forms how often: a MAC of the sender's network, never the network itself.
import {
  REMEMBERED_MS,
  SENDER_WINDOW_MS,
  SHOP_WINDOW_MS,
  type PostsBefore,
} from "#app/domain/form/may-post.ts";
import type { InboundEmailId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type NewFormPost = {
  readonly id: string;
  readonly form: "contact-form" | "customer-account";
  readonly senderMac: string;
  readonly at: Instant;
};

/**
 * How many posts came before, of this sender and of the shop's all; those that are too old to count are forgotten. Other
 * posts of the sender wait until the transaction ends, so that many at once can't all be the first.
 */
export async function countFormPosts(
  tx: Tx,
  shopId: ShopId,
  { senderMac, at }: Pick<NewFormPost, "senderMac" | "at">,
): Promise<PostsBefore> {
  const since = (windowMs: number) => new Date(at - windowMs);
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${shopId}:${senderMac}`}, 0))::text`;
  await tx.$executeRaw`
    delete from "FormPost" where "shopId" = ${shopId}::uuid and "at" < ${since(REMEMBERED_MS)}`;
  const rows = await tx.$queryRaw<PostsBefore[]>`
    select
      count(*) filter (where "senderMac" = ${senderMac} and "at" > ${since(SENDER_WINDOW_MS)})::int as "bySender",
      count(*) filter (where "senderMac" = ${senderMac})::int as "bySenderToday",
      count(*) filter (where "at" > ${since(SHOP_WINDOW_MS)})::int as "byShop"
    from "FormPost" where "shopId" = ${shopId}::uuid`;
  return rows[0] ?? { bySender: 0, bySenderToday: 0, byShop: 0 };
}

export async function saveFormPost(tx: Tx, shopId: ShopId, post: NewFormPost): Promise<void> {
  await tx.$executeRaw`
    insert into "FormPost" ("shopId", "id", "form", "senderMac", "at")
    values (${shopId}::uuid, ${post.id}::uuid, ${post.form}, ${post.senderMac}, ${dateOf(post.at)})`;
}

/** Which mail became of a post. */
export async function markFormPostKept(
  tx: Tx,
  shopId: ShopId,
  id: string,
  inboundEmailId: InboundEmailId,
): Promise<void> {
  await tx.$executeRaw`
    update "FormPost" set "inboundEmailId" = ${inboundEmailId}::uuid
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}
