// What the inbox shows: one view's rows, and how many tickets each view holds. A fixed number of queries, however many rows.
import { Prisma } from "@prisma/client";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { proposalOf } from "#app/domain/ticket/proposal.ts";
import { parkedDueView, parkedStanding, type ParkedDueView } from "#app/domain/mail/parked-due.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { dueTodayUntil } from "#app/domain/ticket/due-today.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { listSurprises } from "./surprises.server.ts";

const ROWS = 25;
/** Counting stops there: "999+" says enough. */
const MOST_COUNTED = 1_000;

export type InboxCursor = { readonly at: string; readonly ticketId: string };

export type InboxPageData = {
  readonly rows: readonly InboxRow[];
  readonly counts: Readonly<Record<InboxView, number>>;
  /** Where the next rows begin; null at the end. */
  readonly next: InboxCursor | null;
  readonly parked: number;
  /** How many parked mails are late, and by when the next of the others is to be answered. */
  readonly parkedDue: { readonly overdue: number; readonly next: ParkedDueView | null };
};

type Row = {
  id: string;
  number: number;
  subject: string;
  customerName: string;
  customerAddress: string;
  preview: string;
  status: TicketStatus;
  newestAt: Date;
  unansweredSince: Date | null;
  orderName: string | null;
  orderState: string | null;
  dueKind: ClockKind | null;
  dueAt: Date | null;
  readBy: Date | null;
  warnAt: Date | null;
  snoozedUntil: Date | null;
  isSpam: boolean;
  isPaused: boolean;
  category: string;
  urgency: Urgency;
  assigneeName: string | null;
  attachmentCount: number;
  deliveryTrouble: boolean;
  proposedId: string | null;
  proposedNumber: number | null;
  proposedSubject: string | null;
  stranger: TicketEventDetail | null;
  cursorAt: string;
};

/** Keyset pages: `after` names the last row that was shown. */
export function readInboxPage(
  db: Db,
  shopId: ShopId,
  ask: {
    view: InboxView;
    after: InboxCursor | null;
    ticketPrefix: string;
    now: Instant;
    openCalendar: OpenCalendars;
  },
): Promise<InboxPageData> {
  return inShopBySql(db, shopId, async (tx) => {
    const policy = await getPolicy(tx, shopId);
    const calendar = ask.openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const day = { now: dateOf(ask.now), until: dateOf(dueTodayUntil(calendar, ask.now)) };
    const [found, counts] = await Promise.all([
      tx.$queryRaw<Row[]>(rowsOf(shopId, ask.view, ask.after, day)),
      tx.$queryRaw<Counts[]>(countsOf(shopId, day)),
    ]);
    const rows = found.slice(0, ROWS);
    const last = rows.at(-1);
    const surprises = await listSurprises(
      tx,
      shopId,
      rows.filter(({ orderName }) => orderName !== null).map(({ id }) => id),
    );
    const { parkedAts, ...views } = counts[0] ?? NONE;
    const parked = parkedAts.map(instantOf);
    const { overdue, next } = parkedStanding(calendar, policy.targets, parked, ask.now);
    return {
      rows: rows.map((row) => inboxRow(row, ask.ticketPrefix, surprises)),
      counts: views,
      next: found.length > ROWS && last ? { at: last.cursorAt, ticketId: last.id } : null,
      parked: parked.length,
      parkedDue: { overdue, next: parkedDueView(next) },
    };
  });
}

/** From when on what is due is due today, and until when. */
type Day = { readonly now: Date; readonly until: Date };

/** `parkedAts`: when parked mail was received, the oldest first. */
type Counts = Record<InboxView, number> & { parkedAts: Date[] };

const NONE: Counts = {
  due: 0,
  today: 0,
  overdue: 0,
  belongs: 0,
  waiting: 0,
  snoozed: 0,
  closed: 0,
  all: 0,
  parkedAts: [],
};

const DUE = Prisma.sql`coalesce(t."dueAt", 'infinity'::timestamptz)`;

/** Each view's order is that of its index: what comes first, or what is newest. */
const soonestFirst: Partial<Record<InboxView, Prisma.Sql>> = {
  due: DUE,
  today: Prisma.sql`t."dueAt"`,
  overdue: Prisma.sql`t."dueAt"`,
  snoozed: Prisma.sql`t."snoozedUntil"`,
};
const placeIn = (view: InboxView): Prisma.Sql => soonestFirst[view] ?? Prisma.sql`t."newestAt"`;
const orderOf = (view: InboxView): Prisma.Sql => {
  const soonest = soonestFirst[view];
  return soonest ? Prisma.sql`${soonest}, t."id"` : Prisma.sql`t."newestAt" desc, t."id" desc`;
};

function rowsOf(shopId: ShopId, view: InboxView, after: InboxCursor | null, day: Day): Prisma.Sql {
  const at = placeIn(view);
  const beyond = after
    ? soonestFirst[view]
      ? Prisma.sql`and (${at}, t."id") > (${after.at}::timestamptz, ${after.ticketId}::uuid)`
      : Prisma.sql`and (${at}, t."id") < (${after.at}::timestamptz, ${after.ticketId}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    select t."id", t."number", t."subject", t."customerName", t."customerAddress", t."preview", t."status", t."newestAt",
      t."unansweredSince", t."orderName", t."orderState", t."dueKind", t."dueAt", t."readBy", t."warnAt", t."attachmentCount",
      t."snoozedUntil", t."spamAt" is not null as "isSpam", t."category", t."urgency",
      t."dueAt" is null and exists (select 1 from "SlaClock" c where c."shopId" = t."shopId" and c."ticketId" = t."id"
        and c."state" = 'paused') as "isPaused",
      t."deliveryTrouble", ${at}::text as "cursorAt", m."name" as "assigneeName",
      t."proposedId", p."number" as "proposedNumber", p."subject" as "proposedSubject",
      (select e."detail" from "TicketEvent" e where t."proposedId" is not null and e."shopId" = t."shopId"
        and e."ticketId" = t."id" and e."kind" = 'stranger' order by e."at" desc, e."id" desc limit 1) as "stranger"
    from "Ticket" t left join "Member" m on m."shopId" = t."shopId" and m."id" = t."assigneeId"
    left join "Ticket" p on p."shopId" = t."shopId" and p."id" = t."proposedId"
    where t."shopId" = ${shopId}::uuid ${inView(view, day)} ${beyond}
    order by ${orderOf(view)} limit ${ROWS + 1}`;
}

/**
 * Statuses stand in the text, not as parameters: each view is found by an index of its rows alone. A ticket that was merged
 * is closed and has no mail: it is in none of them.
 */
function inView(view: InboxView, day: Day): Prisma.Sql {
  switch (view) {
    case "due":
      return Prisma.sql`and (t."status" = 'open' or t."dueAt" is not null) and t."snoozedUntil" is null`;
    case "today":
      return Prisma.sql`and t."dueAt" >= ${day.now} and t."dueAt" <= ${day.until} and t."snoozedUntil" is null`;
    case "overdue":
      return Prisma.sql`and t."dueAt" < ${day.now}`;
    case "snoozed":
      return Prisma.sql`and t."snoozedUntil" is not null`;
    case "belongs":
      return Prisma.sql`and t."proposedId" is not null`;
    case "waiting":
      return Prisma.sql`and t."status" = 'waiting'`;
    case "closed":
      return Prisma.sql`and t."status" in ('resolved', 'closed') and t."mergedIntoId" is null`;
    case "all":
      return Prisma.sql`and t."mergedIntoId" is null`;
  }
}

/** Counted in their order: the plan that PostgreSQL keeps for shops of all sizes then walks the view's index for each. */
function countsOf(shopId: ShopId, day: Day): Prisma.Sql {
  const count = (view: InboxView) =>
    Prisma.sql`(select count(*)::int from (select 1 from "Ticket" t where t."shopId" = ${shopId}::uuid ${inView(view, day)} order by ${orderOf(view)} limit ${MOST_COUNTED}) n)`;
  return Prisma.sql`select ${count("due")} as "due", ${count("today")} as "today", ${count("overdue")} as "overdue", ${count("snoozed")} as "snoozed", ${count("belongs")} as "belongs", ${count("waiting")} as "waiting", ${count("closed")} as "closed",
    ${count("all")} as "all", array(select "receivedAt" from "InboundEmail" where "shopId" = ${shopId}::uuid and "status" = 'parked'
      order by "receivedAt" limit ${MOST_COUNTED}) as "parkedAts"`;
}

const inboxRow = (row: Row, prefix: string, surprises: ReadonlySet<string>): InboxRow => ({
  ticketId: row.id,
  number: ticketNumber(prefix, row.number),
  subject: row.subject,
  customerName: row.customerName,
  customerAddress: row.customerAddress,
  preview: row.preview,
  status: row.status,
  newestAt: row.newestAt.toISOString(),
  waitsForUs: row.unansweredSince !== null,
  order: row.orderName === null ? null : { name: row.orderName, state: row.orderState ?? "" },
  isSurprise: surprises.has(row.id),
  due:
    row.dueKind === null || row.dueAt === null || row.readBy === null
      ? null
      : {
          kind: row.dueKind,
          dueAt: row.dueAt.toISOString(),
          readBy: row.readBy.toISOString(),
          warnAt: row.warnAt?.toISOString() ?? null,
        },
  isPaused: row.isPaused,
  snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
  isSpam: row.isSpam,
  category: row.category,
  urgency: row.urgency,
  assigneeName: row.assigneeName,
  attachmentCount: row.attachmentCount,
  deliveryTrouble: row.deliveryTrouble,
  proposal: proposalOf(
    {
      ticketId: row.proposedId,
      number: row.proposedNumber,
      subject: row.proposedSubject,
      stranger: row.stranger,
    },
    prefix,
  ),
});
