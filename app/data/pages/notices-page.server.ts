// What the bell of one member of the staff shows. One query.
import type { ListedNotice } from "#app/domain/alert/listed-notice.ts";
import type { NoticeChoice } from "#app/domain/alert/notice-choice.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";

/** More than anybody reads at once; the count says how many there are. */
const MOST_LISTED = 20;

export type NoticesPage = {
  /** The newest first; none for who does not want to be told in the app. */
  readonly notices: readonly ListedNotice[];
  readonly unread: number;
  readonly choice: NoticeChoice;
  /** Where mail about them goes; empty for somebody who is not of this shop. */
  readonly email: string;
};

/** The notices of nobody else; empty for somebody who is not of this shop. */
export async function readNoticesPage(
  db: Db,
  shopId: ShopId,
  memberId: MemberId,
): Promise<NoticesPage> {
  const rows = await askInShop(
    db,
    shopId,
    (tx) => tx.$queryRaw<NoticesPage[]>`
      with choice as (
        select coalesce(bool_and("inApp"), true) as "inApp", coalesce(bool_and("byMail"), true) as "byMail"
        from "NoticeSettings" where "shopId" = ${shopId}::uuid and "memberId" = ${memberId}::uuid
      ), newest as (
        select n.* from "Notice" n, choice c
        where n."shopId" = ${shopId}::uuid and n."memberId" = ${memberId}::uuid and c."inApp"
        order by n."at" desc, n."id" desc limit ${MOST_LISTED}
      )
      select coalesce((select m."email" from "Member" m
          where m."shopId" = ${shopId}::uuid and m."id" = ${memberId}::uuid), '') as "email",
        (select jsonb_build_object('inApp', c."inApp", 'byMail', c."byMail") from choice c) as "choice",
        (select count(*)::int from "Notice" n, choice c where n."shopId" = ${shopId}::uuid
          and n."memberId" = ${memberId}::uuid and n."readAt" is null and c."inApp") as "unread",
        (select coalesce(jsonb_agg(jsonb_build_object('noticeId', n."id", 'ticketId', n."ticketId", 'kind', n."kind",
            'detail', n."detail", 'at', to_char(n."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'read', n."readAt" is not null)
            order by n."at" desc, n."id" desc), '[]') from newest n) as "notices"`,
  );
  return rows[0] ?? { notices: [], unread: 0, choice: { inApp: true, byMail: true }, email: "" };
}
