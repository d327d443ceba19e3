// The shop's tags, and on how many tickets each of them stands.
import type { ShopId, TagId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";

export type ListedTag = {
  readonly tagId: TagId;
  readonly name: string;
  /** Up to `MOST_COUNTED`. */
  readonly tickets: number;
  /** Saved views that filter by it. */
  readonly views: number;
};

/** Counting stops there: "999+" says enough. */
const MOST_COUNTED = 1_000;
const PAGE_SIZE = 50;
/** To choose from when two become one; a shop with more finds the others by their first letters. */
const MOST_OFFERED = 500;

type Ask = {
  /** The key that the names hold; empty for all. */
  readonly search: string;
  /** The key of the last one on the page before. */
  readonly after: string | null;
};

export type TagsPage = {
  readonly tags: readonly ListedTag[];
  readonly next: string | null;
  readonly all: readonly { readonly tagId: TagId; readonly name: string }[];
};

export function readTagsPage(db: Db, shopId: ShopId, ask: Ask): Promise<TagsPage> {
  return inShopBySql(db, shopId, async (tx) => {
    const rows = await listTags(tx, shopId, ask);
    const tags = rows.slice(0, PAGE_SIZE);
    const all = await tx.$queryRaw<{ tagId: TagId; name: string }[]>`
      select "id" as "tagId", "name" from "Tag" where "shopId" = ${shopId}::uuid order by "key" limit ${MOST_OFFERED}`;
    return {
      tags: tags.map(({ key: _, ...tag }) => tag),
      next: rows.length > PAGE_SIZE ? (tags.at(-1)?.key ?? null) : null,
      all,
    };
  });
}

const listTags = (
  tx: Tx,
  shopId: ShopId,
  { search, after }: Ask,
): Promise<(ListedTag & { key: string })[]> =>
  tx.$queryRaw<(ListedTag & { key: string })[]>`
    select g."id" as "tagId", g."name", g."key",
      (select count(*)::int from (select 1 from "TicketTag" t where t."shopId" = g."shopId" and t."tagId" = g."id"
        limit ${MOST_COUNTED}) n) as "tickets",
      (select count(*)::int from "SavedView" v where v."shopId" = g."shopId"
        and v."filters"->'filters' @> jsonb_build_array(jsonb_build_array('tag', g."key"))) as "views"
    from "Tag" g where g."shopId" = ${shopId}::uuid and strpos(g."key", ${search}) > 0
      and (${after}::text is null or g."key" > ${after})
    order by g."key" limit ${PAGE_SIZE + 1}`;
