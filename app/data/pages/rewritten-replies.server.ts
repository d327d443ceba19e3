// Saved replies that agents rewrite before sending, those that are rewritten most first. One query.
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";
import { adoptWording } from "#app/domain/review/adopt-wording.ts";
import { compareWording, type WordingPiece } from "#app/domain/review/compare-wording.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";

export type RewrittenReply = {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly uses: number;
  /** How much of it goes out as it is, 0 to 1, over all its uses. */
  readonly kept: number;
  /** The use that changed it most: what was put in, and what went out. */
  readonly pieces: readonly WordingPiece[];
  /** The saved reply with the words that went out, as plain text. */
  readonly adopted: string;
};

/** Of fewer uses nothing can be learned. */
const FEWEST_USES = 3;
const MOST_LISTED = 10;
/** What is kept to this share needs no better wording. */
const MOSTLY_KEPT = 0.95;

type Row = {
  id: string;
  name: string;
  html: string;
  memberId: string | null;
  uses: number;
  kept: number;
  filled: string;
  sent: string;
};

/** Of the team's, and of the member's own; only uses of the wording that they have now. */
export function readRewrittenReplies(
  db: Db,
  shopId: ShopId,
  memberId: MemberId,
): Promise<readonly RewrittenReply[]> {
  return inShopBySql(db, shopId, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select r."id", r."name", r."html", r."memberId", u."uses", u."kept", most."filled", most."sent"
      from "SavedReply" r
      join (select "savedReplyId", "version", count(*)::int as "uses", avg("kept")::float8 as "kept" from "SavedReplyUse"
        where "shopId" = ${shopId}::uuid group by 1, 2) u on u."savedReplyId" = r."id" and u."version" = r."version"
      join lateral (select s."filled", m."text" as "sent" from "SavedReplyUse" s
        join "Message" m on m."shopId" = s."shopId" and m."id" = s."messageId"
        where s."shopId" = ${shopId}::uuid and s."savedReplyId" = r."id" and s."version" = r."version" and m."text" <> ''
          and s."filled" <> '' order by s."kept", s."at" desc limit 1) most on true
      where r."shopId" = ${shopId}::uuid and r."deletedAt" is null and (r."memberId" is null or r."memberId" = ${memberId}::uuid)
        and u."uses" >= ${FEWEST_USES}::int and u."kept" < ${MOSTLY_KEPT}::float8
      order by u."kept", u."uses" desc, r."id" limit ${MOST_LISTED}::int`;
    return rows.map(({ html, filled, sent, memberId: owner, ...row }) => ({
      ...row,
      isOwn: owner !== null,
      pieces: compareWording(filled, sent),
      adopted: adoptWording({ template: textOfHtml(html), filled, sent }),
    }));
  });
}
