// Which customers are to be asked how it went, were asked, and what they said.
import { createHash } from "node:crypto";
import { Prisma } from "@prisma/client";
import type { SkipReason } from "#app/domain/csat/skip-reason.ts";
import type { SurveyLanguage } from "#app/domain/csat/survey-language.ts";
import type { MemberId, MessageId, ShopId, SurveyId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";

/** What is kept of a link's token. The token is unguessable, so a plain hash gives nothing away. */
export const surveyTokenHash = (token: string): string =>
  createHash("sha256").update(`survey:${token}`).digest("hex");

/** A door in the tenant wall: the link names no shop. `surveyId` null: the owner's own test. Null for a token that is none of ours. */
export async function findSurveyAcrossShops(
  db: Db,
  token: string,
): Promise<{ shopId: ShopId; surveyId: SurveyId | null } | null> {
  const rows = await askThroughDoor<{ shopId: ShopId; surveyId: SurveyId | null }>(
    db,
    Prisma.sql`select * from survey_across_shops(${surveyTokenHash(token)})`,
  );
  return rows[0] ?? null;
}

/** A door in the tenant wall: the sweep finds surveys that are due. Ids only, 1,000 at most. */
export async function listDueSurveysAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; surveyId: SurveyId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from due_surveys_across_shops(${dateOf(before)})`);
}

/** Every hour of a shop's delay, in SQL. */
const DELAY = Prisma.raw(`s."delayHours" * interval '1 hour'`);

/**
 * Of a shop that asks its customers. One a ticket: what was sent is never sent again, and a ticket that is resolved once more is asked
 * after that time.
 */
export async function savePlannedSurvey(
  tx: Tx,
  shopId: ShopId,
  plan: { readonly id: SurveyId; readonly ticketId: TicketId; readonly at: Instant },
): Promise<void> {
  const at = dateOf(plan.at);
  await tx.$executeRaw`
    insert into "Survey" as v ("shopId", "id", "ticketId", "agentId", "plannedAt", "dueAt")
    select t."shopId", ${plan.id}::uuid, t."id", t."assigneeId", ${at}::timestamptz, ${at}::timestamptz + ${DELAY}
    from "SurveySettings" s join "Ticket" t on t."shopId" = s."shopId" and t."id" = ${plan.ticketId}::uuid
    where s."shopId" = ${shopId}::uuid and s."enabledAt" is not null
    on conflict ("shopId", "ticketId") do update set "agentId" = excluded."agentId", "plannedAt" = excluded."plannedAt",
      "dueAt" = excluded."dueAt", "skippedFor" = null
      where v."sentAt" is null and (v."skippedFor" is null or v."skippedFor" = 'reopened')`;
}

/** The sweep has started its job; should that come to nothing, it looks again at `next`. False when it is no longer due. */
export async function postponeSurvey(
  tx: Tx,
  shopId: ShopId,
  surveyId: SurveyId,
  { now, next }: { readonly now: Instant; readonly next: Instant },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "Survey" set "dueAt" = ${dateOf(next)}
    where "shopId" = ${shopId}::uuid and "id" = ${surveyId}::uuid and "sentAt" is null and "skippedFor" is null
      and "dueAt" <= ${dateOf(now)}`;
  return written > 0;
}

export type WaitingSurvey = {
  readonly ticketId: TicketId;
  readonly number: number;
  readonly status: TicketStatus;
  readonly isSpam: boolean;
  readonly isMerged: boolean;
  readonly isProposed: boolean;
  /** When it was to be asked. */
  readonly wantedAt: Instant;
  readonly enabled: boolean;
  /** The newest mail of the ticket's customer that no screen took for a machine's. */
  readonly messageId: MessageId | null;
  /** What the customer wrote on the ticket, to know their language by. */
  readonly text: string;
  readonly countryCode: string;
  readonly timeZone: string;
};

/** So much tells the language. */
const TEXT_CHARACTERS = 2_000;

/** Locks it until the transaction ends. Null when it is not there, sent or skipped, or the app was uninstalled. */
export async function lockWaitingSurvey(
  tx: Tx,
  shopId: ShopId,
  surveyId: SurveyId,
): Promise<WaitingSurvey | null> {
  type Row = Omit<WaitingSurvey, "wantedAt"> & { wantedAt: Date };
  const rows = await tx.$queryRaw<Row[]>`
    select t."id" as "ticketId", t."number", t."status", t."spamAt" is not null as "isSpam",
      t."mergedIntoId" is not null as "isMerged", t."proposedId" is not null as "isProposed",
      v."plannedAt" + coalesce(${DELAY}, interval '0') as "wantedAt", s."enabledAt" is not null as "enabled",
      h."countryCode", h."timeZone",
      (select m."id" from "Message" m where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'inbound'
        and lower(m."fromAddress") = lower(t."customerAddress") and m."verdict"->>'kind' in ('let-in', 'form')
        order by m."at" desc, m."id" desc limit 1) as "messageId",
      (select left(coalesce(string_agg(w."words", ' '), ''), ${TEXT_CHARACTERS}::int) from (
        select left(coalesce(nullif(m."replyText", ''), m."text"), ${TEXT_CHARACTERS}::int) as "words" from "Message" m
        where m."shopId" = t."shopId" and m."ticketId" = t."id" and m."kind" = 'inbound'
          and lower(m."fromAddress") = lower(t."customerAddress")
        order by m."at" desc, m."id" desc limit 5) w) as "text"
    from "Survey" v
    join "Ticket" t on t."shopId" = v."shopId" and t."id" = v."ticketId"
    join "Shop" h on h."id" = v."shopId" and h."uninstalledAt" is null
    left join "SurveySettings" s on s."shopId" = v."shopId"
    where v."shopId" = ${shopId}::uuid and v."id" = ${surveyId}::uuid and v."sentAt" is null and v."skippedFor" is null
    for update of v`;
  const row = rows[0];
  return row ? { ...row, wantedAt: instantOf(row.wantedAt) } : null;
}

/**
 * When this address was asked last. Until the transaction ends nobody else asks this for the same address: of two surveys at
 * once, one is sent.
 */
export async function findLastAsked(
  tx: Tx,
  shopId: ShopId,
  addressKey: string,
): Promise<Instant | null> {
  const key = `survey:${shopId}:${addressKey}`;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
  const rows = await tx.$queryRaw<{ sentAt: Date | null }[]>`
    select max("sentAt") as "sentAt" from "Survey" where "shopId" = ${shopId}::uuid and "addressKey" = ${addressKey}`;
  const sentAt = rows[0]?.sentAt;
  return sentAt ? instantOf(sentAt) : null;
}

export type SentSurvey = {
  readonly messageId: MessageId;
  /** MAC of the address under the shop's key. */
  readonly addressKey: string;
  readonly language: SurveyLanguage;
  readonly token: string;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
};

/** Before the mail is handed over: a job that runs again finds it sent. */
export async function markSurveySent(
  tx: Tx,
  shopId: ShopId,
  surveyId: SurveyId,
  sent: SentSurvey,
): Promise<void> {
  await tx.$executeRaw`
    update "Survey" set "messageId" = ${sent.messageId}::uuid, "addressKey" = ${sent.addressKey}, "language" = ${sent.language},
      "tokenHash" = ${surveyTokenHash(sent.token)}, "sentAt" = ${dateOf(sent.sentAt)}, "expiresAt" = ${dateOf(sent.expiresAt)}
    where "shopId" = ${shopId}::uuid and "id" = ${surveyId}::uuid`;
}

/** Nothing went out: it waits as before, or with a reason is given up. */
export async function unmarkSurvey(
  tx: Tx,
  shopId: ShopId,
  surveyId: SurveyId,
  skippedFor: SkipReason | null,
): Promise<void> {
  await tx.$executeRaw`
    update "Survey" set "skippedFor" = ${skippedFor}, "messageId" = null, "addressKey" = null, "tokenHash" = null,
      "sentAt" = null, "expiresAt" = null
    where "shopId" = ${shopId}::uuid and "id" = ${surveyId}::uuid and "answeredAt" is null`;
}

export type OpenSurvey = {
  readonly ticketId: TicketId;
  /** Of the ticket. */
  readonly number: number;
  readonly agentId: MemberId | null;
  readonly language: SurveyLanguage;
  readonly expiresAt: Instant | null;
  readonly rating: number | null;
  readonly comment: string | null;
  readonly answeredAt: Instant | null;
};

type OpenRow = Omit<OpenSurvey, "expiresAt" | "answeredAt"> & {
  expiresAt: Date | null;
  answeredAt: Date | null;
};

const opened = ({ expiresAt, answeredAt, ...row }: OpenRow): OpenSurvey => ({
  ...row,
  expiresAt: expiresAt && instantOf(expiresAt),
  answeredAt: answeredAt && instantOf(answeredAt),
});

/** One that was sent. Null when there is none in this shop. */
export async function findSurvey(
  tx: Tx,
  shopId: ShopId,
  surveyId: SurveyId,
): Promise<OpenSurvey | null> {
  const rows = await tx.$queryRaw<OpenRow[]>`
    select v."ticketId", t."number", v."agentId", v."language", v."expiresAt", v."rating", v."comment", v."answeredAt"
    from "Survey" v join "Ticket" t on t."shopId" = v."shopId" and t."id" = v."ticketId"
    where v."shopId" = ${shopId}::uuid and v."id" = ${surveyId}::uuid and v."sentAt" is not null`;
  return rows[0] ? opened(rows[0]) : null;
}

/** The same; two answers at once come one after the other. */
export async function lockSurvey(
  tx: Tx,
  shopId: ShopId,
  surveyId: SurveyId,
): Promise<OpenSurvey | null> {
  await tx.$queryRaw`
    select 1 from "Survey" where "shopId" = ${shopId}::uuid and "id" = ${surveyId}::uuid for update`;
  return findSurvey(tx, shopId, surveyId);
}

export type SurveyAnswer = {
  readonly rating: number;
  readonly comment: string | null;
  readonly at: Instant;
};

/** The first answer, or what it was changed to. */
export async function saveSurveyAnswer(
  tx: Tx,
  shopId: ShopId,
  surveyId: SurveyId,
  { rating, comment, at }: SurveyAnswer,
): Promise<void> {
  await tx.$executeRaw`
    update "Survey" set "rating" = ${rating}::int, "comment" = ${comment}, "answeredAt" = coalesce("answeredAt", ${dateOf(at)}),
      "changedAt" = case when "answeredAt" is null then null else ${dateOf(at)}::timestamptz end
    where "shopId" = ${shopId}::uuid and "id" = ${surveyId}::uuid`;
}

/** A ticket with all that were merged into it, one after another. */
export const withMerged = (shopId: ShopId, ticketId: TicketId): Prisma.Sql => Prisma.sql`
  select "id", "number" from "Ticket" where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid
  union
  select n."id", n."number" from own o join "TicketMove" v on v."shopId" = ${shopId}::uuid and v."toId" = o."id"
    and v."kind" = 'merge'
  join "Ticket" n on n."shopId" = v."shopId" and n."id" = v."fromId" and n."mergedIntoId" = o."id"`;

/** What the inbox shows and filters by: the newest answer about the ticket, or about one that was merged into it. */
export async function refreshTicketRating(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "Ticket" set "rating" = (
      with recursive own as (${withMerged(shopId, ticketId)})
      select v."rating" from own o join "Survey" v on v."shopId" = ${shopId}::uuid and v."ticketId" = o."id"
      where v."answeredAt" is not null order by coalesce(v."changedAt", v."answeredAt") desc limit 1)
    where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`;
}

/** That somebody was asked, and their rating, stay as figures; who and in which words go, and the link leads nowhere. */
export async function eraseSurvey(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<void> {
  await tx.$executeRaw`
    update "Survey" set "comment" = null, "addressKey" = null, "tokenHash" = null, "messageId" = null,
      "skippedFor" = case when "sentAt" is null then coalesce("skippedFor", 'no-mail') else "skippedFor" end
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid`;
}
