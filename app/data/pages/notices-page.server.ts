// What the bell of one member of the staff shows. One query.
import type { ListedNotice } from "#app/domain/alert/listed-notice.ts";
import {
  choicesOf,
  defaultChoices,
  topicOf,
  type KeptChoices,
  type NoticeChoices,
} from "#app/domain/alert/notice-choice.ts";
import { noticeKinds } from "#app/domain/alert/notice.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { askInShop, type Db } from "#app/data/db.server.ts";

/** More than anybody reads at once; the count says how many there are. */
const MOST_LISTED = 20;

export type NoticesPage = {
  /** The newest first; none of what its member does not want to be told of in the app. */
  readonly notices: readonly ListedNotice[];
  readonly unread: number;
  readonly choices: NoticeChoices;
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
    (tx) => tx.$queryRaw<(Omit<NoticesPage, "choices"> & { kept: KeptChoices | null })[]>`
      with choice as (
        select * from "NoticeSettings" where "shopId" = ${shopId}::uuid and "memberId" = ${memberId}::uuid
      ), shown as (
        select k."kind" from unnest(${noticeKinds}::text[], ${TOPICS}::text[]) as k("kind", "topic")
        left join choice c on true
        where case when k."topic" = 'targets' then coalesce(c."inApp", true)
          else coalesce((c."topics"->k."topic"->>'inApp')::boolean, true) end
      ), newest as (
        select n.* from "Notice" n
        where n."shopId" = ${shopId}::uuid and n."memberId" = ${memberId}::uuid and n."kind" in (select "kind" from shown)
        order by n."at" desc, n."id" desc limit ${MOST_LISTED}
      )
      select coalesce((select m."email" from "Member" m
          where m."shopId" = ${shopId}::uuid and m."id" = ${memberId}::uuid), '') as "email",
        (select jsonb_build_object('inApp', c."inApp", 'byMail', c."byMail", 'topics', c."topics") from choice c) as "kept",
        (select count(*)::int from "Notice" n where n."shopId" = ${shopId}::uuid and n."memberId" = ${memberId}::uuid
          and n."readAt" is null and n."kind" in (select "kind" from shown)) as "unread",
        (select coalesce(jsonb_agg(jsonb_build_object('noticeId', n."id", 'ticketId', n."ticketId", 'kind', n."kind",
            'detail', n."detail", 'at', to_char(n."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'read', n."readAt" is not null)
            order by n."at" desc, n."id" desc), '[]') from newest n) as "notices"`,
  );
  const row = rows[0];
  if (!row) return { notices: [], unread: 0, choices: defaultChoices, email: "" };
  const { kept, ...page } = row;
  return { ...page, choices: choicesOf(kept) };
}

const TOPICS = noticeKinds.map(topicOf);
