// Which saved replies quote words of the shop's texts that are not there any more: the old passage beside the new one.
import { passageLike, passageWith } from "#app/domain/shop-text/passage-of.ts";
import type { ShopTextKey } from "#app/domain/shop-text/shop-text.ts";
import type { MemberId, SavedReplyId, ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";

export type ShownDrift = {
  readonly savedReplyId: SavedReplyId;
  readonly replyName: string;
  readonly key: ShopTextKey;
  readonly textTitle: string;
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  readonly passages: readonly {
    /** Words of the reply. */
    readonly quote: string;
    /** The paragraph of the text from which they were. */
    readonly before: string;
    /** What stands in its place now; null where nothing like it does. */
    readonly now: string | null;
  }[];
};

type Row = Omit<ShownDrift, "at" | "passages"> & {
  at: Date;
  quotes: string[];
  before: string;
  now: string;
};

/** More of them are listed once these are settled. */
const MOST_DRIFTS = 50;

/** Those of the team's replies and the member's own, the newest first. */
export const readDriftsPage = (
  db: Db,
  shopId: ShopId,
  memberId: MemberId,
): Promise<readonly ShownDrift[]> =>
  inShopBySql(db, shopId, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select d."savedReplyId", r."name" as "replyName", d."key", t."title" as "textTitle", d."version", d."at", d."quotes",
        t."body" as "now", coalesce((select v."body" from "ShopTextVersion" v where v."shopId" = d."shopId"
          and v."key" = d."key" and v."version" = d."version" - 1), '') as "before"
      from "ReplyDrift" d
      join "SavedReply" r on r."shopId" = d."shopId" and r."id" = d."savedReplyId" and r."deletedAt" is null
        and (r."memberId" is null or r."memberId" = ${memberId}::uuid)
      join "ShopText" t on t."shopId" = d."shopId" and t."key" = d."key"
      where d."shopId" = ${shopId}::uuid and d."settledAt" is null
      order by d."at" desc, r."name", d."key" limit ${MOST_DRIFTS}::int`;
    return rows.map(({ quotes, before, now, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      passages: quotes.map((quote) => {
        const passage = passageWith(before, quote) ?? quote;
        return { quote, before: passage, now: passageLike(now, passage) };
      }),
    }));
  });
