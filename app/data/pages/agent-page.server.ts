// What an agent did in the last days, and what customers and colleagues said of it. A fixed number of queries.
import { attainmentOf } from "#app/domain/report/honesty.ts";
import { medianOf } from "#app/domain/review/median.ts";
import type { ReviewScores } from "#app/domain/review/review-form.ts";
import { correctionCauses, type CorrectionCause } from "#app/domain/correction/correction-cause.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, MINUTE_MS, dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";

const COUNTED_DAYS = 30;
/** More than anybody reads. */
const MOST_LISTED = 50;
/** A median of the newest so many says the same as one of all. */
const MOST_TIMES = 5_000;

type OfTicket = { readonly ticketId: string; readonly number: string; readonly at: string };

export type AgentPage = {
  readonly name: string;
  readonly days: number;
  readonly replies: number;
  /** Open minutes from a customer's first message to this agent's answer; null without one. */
  readonly firstReplyMinutes: number | null;
  readonly firstReplies: number;
  /** Targets on tickets that are this agent's, in percent; null where none ended. */
  readonly attainment: number | null;
  readonly met: number;
  readonly missed: number;
  readonly ratings: readonly (OfTicket & {
    readonly rating: number;
    readonly comment: string | null;
  })[];
  readonly averageRating: number | null;
  readonly rated: number;
  readonly corrections: readonly (OfTicket & {
    readonly cause: CorrectionCause;
    readonly wrong: string;
  })[];
  readonly reviews: readonly (OfTicket & {
    readonly by: string | null;
    readonly scores: ReviewScores;
    readonly note: string;
  })[];
};

type Counts = {
  name: string;
  replies: number;
  met: number;
  missed: number;
  rated: number;
  averageRating: number | null;
};

/** Null when there is no such member in this shop. */
export function readAgentPage(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly memberId: MemberId;
    readonly now: Instant;
    readonly ticketPrefix: string;
    readonly openCalendar: OpenCalendars;
  },
): Promise<AgentPage | null> {
  const { memberId, now, ticketPrefix } = ask;
  const since = dateOf((now - COUNTED_DAYS * DAY_MS) as Instant);
  return inShopBySql(db, shopId, async (tx) => {
    const [counts, times, ratings, corrections, reviews, policy] = await Promise.all([
      tx.$queryRaw<Counts[]>`
        select m."name",
          (select count(*)::int from "Message" x where x."shopId" = m."shopId" and x."authorId" = m."id" and x."kind" = 'outbound'
            and coalesce(x."purpose", 'reply') = 'reply' and x."acceptedAt" >= ${since}) as "replies",
          c."met", c."missed", s."rated", s."averageRating"
        from "Member" m,
        lateral (select count(*) filter (where c."metAt" is not null and (c."dueAt" is null or c."metAt" <= c."dueAt"))::int as "met",
            count(*) filter (where c."cancelledAt" is null and c."dueAt" < ${dateOf(now)}
              and (c."metAt" is null or c."metAt" > c."dueAt"))::int as "missed"
          from "SlaClock" c join "Ticket" t on t."shopId" = c."shopId" and t."id" = c."ticketId"
          where t."shopId" = m."shopId" and t."assigneeId" = m."id" and t."spamAt" is null
            and coalesce(c."metAt", c."dueAt") >= ${since}) c,
        lateral (select count(*)::int as "rated", avg(s."rating")::float8 as "averageRating" from "Survey" s
          where s."shopId" = m."shopId" and s."agentId" = m."id" and s."answeredAt" >= ${since}) s
        where m."shopId" = ${shopId}::uuid and m."id" = ${memberId}::uuid`,
      tx.$queryRaw<{ startedAt: Date; metAt: Date }[]>`
        select c."startedAt", c."metAt" from "SlaClock" c
        join "Ticket" t on t."shopId" = c."shopId" and t."id" = c."ticketId"
        where c."shopId" = ${shopId}::uuid and c."kind" = 'first-reply' and c."metAt" >= ${since} and t."spamAt" is null
          and (select x."authorId" from "Message" x where x."shopId" = c."shopId" and x."ticketId" = c."ticketId"
            and x."kind" = 'outbound' and x."authorId" is not null and x."at" >= c."startedAt"
            order by x."at", x."id" limit 1) = ${memberId}::uuid
        order by c."metAt" desc limit ${MOST_TIMES}::int`,
      tx.$queryRaw<(Listed & { rating: number; comment: string | null })[]>`
        select s."ticketId", t."number", s."answeredAt" as "at", s."rating", s."comment" from "Survey" s
        join "Ticket" t on t."shopId" = s."shopId" and t."id" = s."ticketId"
        where s."shopId" = ${shopId}::uuid and s."agentId" = ${memberId}::uuid and s."answeredAt" >= ${since}
          and s."rating" is not null order by s."answeredAt" desc limit ${MOST_LISTED}::int`,
      tx.$queryRaw<(Listed & { cause: CorrectionCause; wrong: string })[]>`
        select k."ticketId", t."number", k."at", k."cause", k."wrong" from "Correction" k
        join "Message" m on m."shopId" = k."shopId" and m."id" = k."correctsId"
        join "Ticket" t on t."shopId" = k."shopId" and t."id" = k."ticketId"
        where k."shopId" = ${shopId}::uuid and m."authorId" = ${memberId}::uuid and k."at" >= ${since}
        order by k."at" desc limit ${MOST_LISTED}::int`,
      tx.$queryRaw<(Listed & { by: string | null; scores: ReviewScores; note: string | null })[]>`
        select r."ticketId", t."number", r."reviewedAt" as "at", b."name" as "by", r."scores", r."note" from "Review" r
        join "Ticket" t on t."shopId" = r."shopId" and t."id" = r."ticketId"
        left join "Member" b on b."shopId" = r."shopId" and b."id" = r."reviewedById"
        where r."shopId" = ${shopId}::uuid and r."agentId" = ${memberId}::uuid and r."reviewedAt" >= ${since}
        order by r."reviewedAt" desc limit ${MOST_LISTED}::int`,
      getPolicy(tx, shopId),
    ]);
    const [count] = counts;
    if (!count) return null;
    const calendar = ask.openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const minutes = times.map(
      ({ startedAt, metAt }) =>
        calendar.openMsBetween(instantOf(startedAt), instantOf(metAt)) / MINUTE_MS,
    );
    const median = medianOf(minutes);
    return {
      ...count,
      days: COUNTED_DAYS,
      firstReplyMinutes: median === null ? null : Math.round(median),
      firstReplies: times.length,
      attainment: attainmentOf(count.met, count.missed),
      ratings: ratings.map((one) => ({ ...one, ...placed(one, ticketPrefix) })),
      corrections: corrections
        .filter(({ cause }) => correctionCauses.includes(cause))
        .map((one) => ({ ...one, ...placed(one, ticketPrefix) })),
      reviews: reviews.map((one) => ({
        ...one,
        note: one.note ?? "",
        ...placed(one, ticketPrefix),
      })),
    };
  });
}

type Listed = { ticketId: string; number: number; at: Date };

const placed = ({ ticketId, number, at }: Listed, prefix: string): OfTicket => ({
  ticketId,
  number: ticketNumber(prefix, number),
  at: at.toISOString(),
});
