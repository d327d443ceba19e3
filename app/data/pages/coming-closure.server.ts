// The closure that the shop is heading for, and the tickets that would be late by it.
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { comingClosure } from "#app/domain/sla/coming-closure.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import { sayDate, sayWallTime } from "#app/domain/sla/say-date.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";

export type TicketBeforeClosure = {
  readonly ticketId: TicketId;
  readonly number: number;
  readonly subject: string;
  readonly dueAt: Instant;
};

export type ClosureAhead = {
  /** "Thu 24 Dec 2026", both included. */
  readonly from: string;
  readonly to: string;
  /** "Tue 29 Dec 2026 09:00" */
  readonly opens: string;
  /** Unanswered, and due while the shop is closed or on the first day after; the first ones of `count`. */
  readonly tickets: readonly TicketBeforeClosure[];
  readonly count: number;
};

/** A longer list belongs into the inbox, which is in the same order. */
const MOST_SHOWN = 20;

/** Null without a closure of two business days or more within two weeks, and once it has begun. */
export function readComingClosure(
  db: Db,
  shopId: ShopId,
  { now, openCalendar, t }: { now: Instant; openCalendar: OpenCalendars; t: Translate },
): Promise<ClosureAhead | null> {
  return inShopBySql(db, shopId, async (tx) => {
    const { calendar, calendarVersion } = await getPolicy(tx, shopId);
    const open = openCalendar(shopId, calendarVersion, calendar);
    const closure = comingClosure(open, now);
    if (!closure || closure.closesAt <= now) return null;
    return {
      from: t(sayDate(closure.from)),
      to: t(sayDate(closure.to)),
      opens: t(sayWallTime(open.wallTimeAt(closure.opensAt))),
      ...(await listDueBetween(tx, shopId, closure.closesAt, closure.lateUntil)),
    };
  });
}

type Row = Omit<TicketBeforeClosure, "dueAt"> & { dueAt: Date; count: number };

async function listDueBetween(
  tx: Tx,
  shopId: ShopId,
  after: Instant,
  upTo: Instant,
): Promise<Pick<ClosureAhead, "tickets" | "count">> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id" as "ticketId", "number", "subject", "dueAt", (count(*) over ())::int as count
    from "Ticket" where "shopId" = ${shopId}::uuid and "status" <> 'closed' and "unansweredSince" is not null
      and "dueAt" > ${dateOf(after)} and "dueAt" <= ${dateOf(upTo)}
    order by "dueAt", "id" limit ${MOST_SHOWN}::int`;
  return {
    tickets: rows.map(({ ticketId, number, subject, dueAt }) => ({
      ticketId,
      number,
      subject,
      dueAt: instantOf(dueAt),
    })),
    count: rows[0]?.count ?? 0,
  };
}
