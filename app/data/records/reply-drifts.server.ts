// Saved replies that quote words which a text of the shop no longer has.
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { MemberId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type ReplyToCompare = { readonly id: SavedReplyId; readonly html: string };

/** All saved replies of the shop, whosever they are. */
export async function listRepliesToCompare(
  tx: Tx,
  shopId: ShopId,
): Promise<readonly ReplyToCompare[]> {
  return tx.$queryRaw<ReplyToCompare[]>`
    select "id", "html" from "SavedReply" where "shopId" = ${shopId}::uuid and "deletedAt" is null order by "id"`;
}

export type NewDrift = {
  readonly savedReplyId: SavedReplyId;
  readonly key: ShopTextKey;
  readonly version: number;
  readonly quotes: readonly string[];
};

export async function saveDrift(
  tx: Tx,
  shopId: ShopId,
  { savedReplyId, key, version, quotes }: NewDrift,
  at: Instant,
): Promise<void> {
  await tx.$executeRaw`
    insert into "ReplyDrift" ("shopId", "savedReplyId", "key", "version", "quotes", "at")
    values (${shopId}::uuid, ${savedReplyId}::uuid, ${key}, ${version}::int, ${quotes}::text[], ${dateOf(at)})
    on conflict ("shopId", "savedReplyId", "key", "version") do nothing`;
}

export type OpenDrift = NewDrift & {
  /** The reply's text as it is now. */
  readonly html: string;
};

/** Those of one text, of one reply, or all: what nobody has settled, the newest first. */
export async function listOpenDrifts(
  tx: Tx,
  shopId: ShopId,
  of: { readonly key?: ShopTextKey; readonly savedReplyId?: SavedReplyId } = {},
): Promise<readonly OpenDrift[]> {
  const { key = null, savedReplyId = null } = of;
  return tx.$queryRaw<OpenDrift[]>`
    select d."savedReplyId", d."key", d."version", d."quotes", r."html" from "ReplyDrift" d
    join "SavedReply" r on r."shopId" = d."shopId" and r."id" = d."savedReplyId" and r."deletedAt" is null
    where d."shopId" = ${shopId}::uuid and d."settledAt" is null and (${key}::text is null or d."key" = ${key})
      and (${savedReplyId}::uuid is null or d."savedReplyId" = ${savedReplyId}::uuid)
    order by d."at" desc, d."savedReplyId", d."key"`;
}

/** `by`: null where nobody had to say so. Returns whether there was one to settle. */
export async function settleDriftOf(
  tx: Tx,
  shopId: ShopId,
  drift: Pick<NewDrift, "savedReplyId" | "key" | "version">,
  { at, by }: { readonly at: Instant; readonly by: MemberId | null },
): Promise<boolean> {
  const { savedReplyId, key, version } = drift;
  const settled = await tx.$executeRaw`
    update "ReplyDrift" set "settledAt" = ${dateOf(at)}, "settledById" = ${by}::uuid
    where "shopId" = ${shopId}::uuid and "savedReplyId" = ${savedReplyId}::uuid and "key" = ${key}
      and "version" = ${version}::int and "settledAt" is null`;
  return settled > 0;
}
