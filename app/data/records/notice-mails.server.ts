// Which notices wait to be mailed to whom, and which attempts were made.
import { Prisma } from "@prisma/client";
import { noticeKinds, type NoticeDetail, type NoticeKind } from "#app/domain/alert/notice.ts";
import {
  choicesOf,
  topicOf,
  type KeptChoices,
  type NoticeChoices,
} from "#app/domain/alert/notice-choice.ts";
import type { MailedMember } from "#app/domain/alert/may-mail-notices.ts";
import type { MemberId, NoticeId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** A door in the tenant wall: the sweep finds members with notices that were neither read nor mailed. Ids only, 1,000 at most. */
export async function listMembersToMailAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; memberId: MemberId }[]> {
  return askThroughDoor(
    db,
    Prisma.sql`select * from shops_with_notices_to_mail_across_shops(${dateOf(before)})`,
  );
}

const ABOUT_TARGETS = noticeKinds.filter((kind) => topicOf(kind) === "targets");

export type MemberToMail = MailedMember & {
  readonly email: string;
  readonly supportAddress: string;
  readonly timeZone: string;
  /** BCP 47, of their last visit; null where Shopify said none. */
  readonly locale: string | null;
  readonly choices: NoticeChoices;
  /** The oldest first. */
  readonly notices: readonly {
    readonly noticeId: NoticeId;
    readonly kind: NoticeKind;
    readonly detail: NoticeDetail;
  }[];
};

/**
 * With the notices that were neither read, mailed nor tried to be mailed since `since`; those of response targets where something
 * is still owed.
 * Null when there is no such member in this shop, no address to send from, or the app was uninstalled.
 */
export async function findMemberToMail(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  since: Instant,
): Promise<MemberToMail | null> {
  type Row = Omit<MemberToMail, "lastMailAt" | "choices"> & {
    lastMailAt: Date | null;
    kept: KeptChoices | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select m."email", m."role", s."timeZone", c."lastMailAt",
      (select v."locale" from "Session" v where v."shop" = s."domain" and v."userId"::text = m."shopifyUserId"
        order by v."expires" desc nulls last limit 1) as "locale",
      case when c."memberId" is null then null
        else jsonb_build_object('inApp', c."inApp", 'byMail', c."byMail", 'topics', c."topics") end as "kept",
      (select b."address" from "Mailbox" b where b."shopId" = s."id" order by b."createdAt", b."id" limit 1) as "supportAddress",
      (select coalesce(jsonb_agg(jsonb_build_object('noticeId', n."id", 'kind', n."kind", 'detail', n."detail")
          order by n."at", n."id"), '[]')
        from "Notice" n where n."shopId" = m."shopId" and n."memberId" = m."id" and n."readAt" is null
          and n."mailedAt" is null and n."detail"->'mailTriedAt' is null and n."detail"->'unmailed' is null
          and n."at" > ${dateOf(since)}
          and (not n."kind" = any(${ABOUT_TARGETS}::text[]) or exists (select 1 from "SlaClock" k where k."shopId" = n."shopId" and k."ticketId" = n."ticketId"
            and k."metAt" is null and k."cancelledAt" is null and k."dueAt" is not null))) as "notices"
    from "Member" m join "Shop" s on s."id" = m."shopId" and s."uninstalledAt" is null
    left join "NoticeSettings" c on c."shopId" = m."shopId" and c."memberId" = m."id"
    where m."shopId" = ${shopId}::uuid and m."id" = ${memberId}::uuid
      and exists (select 1 from "Mailbox" b where b."shopId" = s."id")`;
  const row = rows[0];
  if (!row) return null;
  const { kept, lastMailAt, ...member } = row;
  return {
    ...member,
    choices: choicesOf(kept),
    lastMailAt: lastMailAt && instantOf(lastMailAt),
  };
}

export type MailAttempt = {
  readonly memberId: MemberId;
  readonly noticeIds: readonly NoticeId[];
  readonly at: Instant;
  /** As it was found; somebody else may have begun an attempt since. */
  readonly lastMailAt: Instant | null;
};

/** Notes an attempt before it is made. False, and nothing written, when another one has begun since the member was looked at. */
export async function beginNoticeMail(
  tx: Tx,
  shopId: ShopId,
  { memberId, noticeIds, at, lastMailAt }: MailAttempt,
): Promise<boolean> {
  const taken = await tx.$executeRaw`
    insert into "NoticeSettings" as c ("shopId", "memberId", "lastMailAt")
    values (${shopId}::uuid, ${memberId}::uuid, ${dateOf(at)})
    on conflict ("shopId", "memberId") do update set "lastMailAt" = excluded."lastMailAt"
      where c."lastMailAt" is not distinct from ${lastMailAt && dateOf(lastMailAt)}::timestamptz(3)`;
  if (taken === 0) return false;
  const tried = JSON.stringify({ mailTriedAt: isoOf(at) });
  await tx.$executeRaw`
    update "Notice" set "detail" = "detail" || ${tried}::jsonb
    where "shopId" = ${shopId}::uuid and "memberId" = ${memberId}::uuid and "id" = any(${noticeIds}::uuid[])`;
  return true;
}

/** The provider took the mail. */
export async function markNoticesMailed(
  tx: Tx,
  shopId: ShopId,
  { memberId, noticeIds, at }: MailAttempt,
): Promise<void> {
  await tx.$executeRaw`
    update "Notice" set "mailedAt" = ${dateOf(at)}
    where "shopId" = ${shopId}::uuid and "memberId" = ${memberId}::uuid and "id" = any(${noticeIds}::uuid[])`;
}

/** Nothing went out, and it may be tried again. */
export async function undoNoticeMail(
  tx: Tx,
  shopId: ShopId,
  { memberId, noticeIds, at, lastMailAt }: MailAttempt,
): Promise<void> {
  await tx.$executeRaw`
    update "NoticeSettings" set "lastMailAt" = ${lastMailAt && dateOf(lastMailAt)}::timestamptz(3)
    where "shopId" = ${shopId}::uuid and "memberId" = ${memberId}::uuid and "lastMailAt" = ${dateOf(at)}`;
  await tx.$executeRaw`
    update "Notice" set "detail" = "detail" - 'mailTriedAt'
    where "shopId" = ${shopId}::uuid and "memberId" = ${memberId}::uuid and "id" = any(${noticeIds}::uuid[])
      and "mailedAt" is null`;
}
