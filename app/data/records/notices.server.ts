// What the bell of each member of the staff shows, and how they want to be told.
import { Prisma } from "@prisma/client";
import type { NoticeDetail, NoticeKind } from "#app/domain/alert/notice.ts";
import {
  choicesOf,
  defaultChoices,
  type KeptChoices,
  type NoticeChoice,
  type NoticeChoices,
  type NoticeTopic,
} from "#app/domain/alert/notice-choice.ts";
import type { MemberId, NoticeId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Tx } from "#app/data/db.server.ts";

export type StaffToTell = {
  readonly id: MemberId;
  readonly role: Role;
  readonly choices: NoticeChoices;
};

type StaffRow = { id: MemberId; role: Role; kept: KeptChoices | null };

const staffOf = (rows: readonly StaffRow[]): StaffToTell[] =>
  rows.map(({ id, role, kept }) => ({ id, role, choices: choicesOf(kept) }));

/** What somebody chose, of the table's row `c`. */
const KEPT = Prisma.raw(
  `case when c."memberId" is null then null
    else jsonb_build_object('inApp', c."inApp", 'byMail', c."byMail", 'topics', c."topics") end`,
);

/** Everybody of the shop, with how they want to be told. */
export async function listStaffToTell(tx: Tx, shopId: ShopId): Promise<StaffToTell[]> {
  const rows = await tx.$queryRaw<StaffRow[]>`
    select m."id", m."role", ${KEPT} as "kept"
    from "Member" m left join "NoticeSettings" c on c."shopId" = m."shopId" and c."memberId" = m."id"
    where m."shopId" = ${shopId}::uuid order by m."id"`;
  return staffOf(rows);
}

/** What a notice says of its ticket. */
export type TicketInNotice = { readonly number: string; readonly subject: string };

type TicketOfStaff = { readonly ticket: TicketInNotice; readonly staff: readonly StaffToTell[] };

/** Null when there is no such ticket in this shop; `staff`: those of them that are of this shop. */
export async function findTicketOfStaff(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  memberIds: readonly MemberId[],
): Promise<TicketOfStaff | null> {
  const whose = Prisma.sql`m."id" = any(${memberIds}::uuid[])`;
  return ticketOfStaff(tx, shopId, ticketId, whose);
}

/** The same with those who follow the ticket, and whose it is. */
export async function findTicketOfFollowers(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<TicketOfStaff | null> {
  const whose = Prisma.sql`(m."id" = t."assigneeId" or exists (select 1 from "Follower" f
    where f."shopId" = t."shopId" and f."ticketId" = t."id" and f."memberId" = m."id"))`;
  return ticketOfStaff(tx, shopId, ticketId, whose);
}

async function ticketOfStaff(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  whose: Prisma.Sql,
): Promise<TicketOfStaff | null> {
  const rows = await tx.$queryRaw<
    { prefix: string; number: number; subject: string; staff: StaffRow[] }[]
  >`
    select s."ticketPrefix" as "prefix", t."number", t."subject", coalesce((
      select jsonb_agg(jsonb_build_object('id', m."id", 'role', m."role", 'kept', ${KEPT}) order by m."id")
      from "Member" m left join "NoticeSettings" c on c."shopId" = m."shopId" and c."memberId" = m."id"
      where m."shopId" = t."shopId" and ${whose}), '[]') as "staff"
    from "Ticket" t join "Shop" s on s."id" = t."shopId"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  const ticket = { number: ticketNumber(row.prefix, row.number), subject: row.subject };
  return { ticket, staff: staffOf(row.staff) };
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

/**
 * One unread notice of a kind, ticket and person who did it is enough: what comes again while it was neither read nor mailed
 * moves it to the top.
 */
export async function saveNoticesOnce(
  tx: Tx,
  shopId: ShopId,
  notices: readonly NewNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(
    ({ id, memberId, ticketId, kind, detail, at }) =>
      Prisma.sql`(${id}::uuid, ${memberId}::uuid, ${ticketId}::uuid, ${kind}::text, ${JSON.stringify(detail)}::jsonb, ${dateOf(at)}::timestamptz(3))`,
  );
  await tx.$executeRaw`
    with given("id", "memberId", "ticketId", "kind", "detail", "at") as (values ${Prisma.join(rows)}),
    again as (
      update "Notice" n set "at" = g."at", "detail" = g."detail" from given g
      where n."shopId" = ${shopId}::uuid and n."memberId" = g."memberId" and n."ticketId" = g."ticketId"
        and n."kind" = g."kind" and n."readAt" is null and n."mailedAt" is null and n."detail"->'mailTriedAt' is null
        and n."detail"->'by' is not distinct from g."detail"->'by'
      returning g."id"
    )
    insert into "Notice" ("shopId", "id", "memberId", "ticketId", "kind", "detail", "at")
    select ${shopId}::uuid, g."id", g."memberId", g."ticketId", g."kind", g."detail", g."at" from given g
    where not exists (select 1 from again a where a."id" = g."id")`;
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

/** How a member wants to be told of a topic from now on. Nothing for somebody who is not of this shop. */
export async function saveNoticeChoice(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
  { topic, choice }: { readonly topic: NoticeTopic; readonly choice: NoticeChoice },
): Promise<void> {
  const { inApp, byMail } = topic === "targets" ? choice : BOTH;
  const topics = JSON.stringify(topic === "targets" ? {} : { [topic]: choice });
  const set =
    topic === "targets"
      ? Prisma.sql`"inApp" = excluded."inApp", "byMail" = excluded."byMail"`
      : Prisma.sql`"topics" = s."topics" || excluded."topics"`;
  await tx.$executeRaw`
    insert into "NoticeSettings" as s ("shopId", "memberId", "inApp", "byMail", "topics")
    select ${shopId}::uuid, m."id", ${inApp}, ${byMail}, ${topics}::jsonb from "Member" m
    where m."shopId" = ${shopId}::uuid and m."id" = ${memberId}::uuid
    on conflict ("shopId", "memberId") do update set ${set}`;
}

const BOTH: NoticeChoice = defaultChoices.targets;
