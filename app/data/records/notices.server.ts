// What the bell of each member of the staff shows, and how they want to be told.
import { Prisma } from "@prisma/client";
import type { NoticeDetail, NoticeKind } from "#app/domain/alert/notice.ts";
import type { NoticeChoice } from "#app/domain/alert/notice-choice.ts";
import type { MemberId, NoticeId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import type { Tx } from "#app/data/db.server.ts";

export type StaffToTell = NoticeChoice & { readonly id: MemberId; readonly role: Role };

/** Everybody of the shop, with how they want to be told; who never chose is told both ways. */
export async function listStaffToTell(tx: Tx, shopId: ShopId): Promise<StaffToTell[]> {
  return tx.$queryRaw<StaffToTell[]>`
    select m."id", m."role", coalesce(n."inApp", true) as "inApp", coalesce(n."byMail", true) as "byMail"
    from "Member" m left join "NoticeSettings" n on n."shopId" = m."shopId" and n."memberId" = m."id"
    where m."shopId" = ${shopId}::uuid order by m."id"`;
}

export type NewNotice = {
  readonly id: NoticeId;
  readonly memberId: MemberId;
  /** Null for what is about no ticket. */
  readonly ticketId: TicketId | null;
  readonly kind: NoticeKind;
  readonly detail: NoticeDetail;
  readonly at: Instant;
};

export async function saveNotices(
  tx: Tx,
  shopId: ShopId,
  notices: readonly NewNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(
    ({ id, memberId, ticketId, kind, detail, at }) =>
      Prisma.sql`(${shopId}::uuid, ${id}::uuid, ${memberId}::uuid, ${ticketId}::uuid, ${kind}, ${JSON.stringify(detail)}::jsonb, ${dateOf(at)})`,
  );
  await tx.$executeRaw`
    insert into "Notice" ("shopId", "id", "memberId", "ticketId", "kind", "detail", "at") values ${Prisma.join(rows)}`;
}

/** Which of the member's own notices were read: all up to the one that they saw last, or those of one ticket. */
export type ReadNotices = { readonly upTo: NoticeId } | { readonly ticketId: TicketId };

/** Returns how many were unread. */
export async function markNoticesRead(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  { read, at }: { readonly read: ReadNotices; readonly at: Instant },
): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    update "Notice" n set "readAt" = ${dateOf(at)}
    where n."shopId" = ${shopId}::uuid and n."memberId" = ${memberId}::uuid and n."readAt" is null and ${which(shopId, read)}`);
}

function which(shopId: ShopId, read: ReadNotices): Prisma.Sql {
  if ("ticketId" in read) return Prisma.sql`n."ticketId" = ${read.ticketId}::uuid`;
  return Prisma.sql`(n."at", n."id") <= (select s."at", s."id" from "Notice" s
    where s."shopId" = ${shopId}::uuid and s."memberId" = n."memberId" and s."id" = ${read.upTo}::uuid)`;
}

/** How a member wants to be told from now on. */
export async function saveNoticeChoice(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  { inApp, byMail }: NoticeChoice,
): Promise<void> {
  await tx.$executeRaw`
    insert into "NoticeSettings" ("shopId", "memberId", "inApp", "byMail")
    select ${shopId}::uuid, m."id", ${inApp}, ${byMail} from "Member" m
    where m."shopId" = ${shopId}::uuid and m."id" = ${memberId}::uuid
    on conflict ("shopId", "memberId") do update set "inApp" = excluded."inApp", "byMail" = excluded."byMail"`;
}
