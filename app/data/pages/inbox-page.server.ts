// What the inbox shows: one view's rows, and how many tickets each view holds. A fixed number of queries, however many rows.
import { Prisma } from "@prisma/client";
import { parkedDueView, parkedStanding, type ParkedDueView } from "#app/domain/mail/parked-due.ts";
import { isFiltered, type InboxFilters } from "#app/domain/ticket/inbox-filters.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import type { SavedView } from "#app/domain/ticket/saved-view.ts";
import { dueTodayUntil } from "#app/domain/ticket/due-today.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { listSavedViews } from "#app/data/records/saved-views.server.ts";
import { readInboxCounts, type InboxCounts } from "./inbox-counts.server.ts";
import { findTagsAsked, lookedAt, meets, type Filtering } from "./inbox-filter.server.ts";
import { inboxRows, LINE_COLUMNS, LINE_JOINS, type StoredRow } from "./inbox-rows.server.ts";
import { orderOf, type InboxCursor, type Looking, type Way } from "./inbox-where.server.ts";

const ROWS = 25;
/**
 * So many tickets of a view are looked at for one page of what meets the filters, about 30 ms of the database; the page says so
 * where they were not enough, and goes on from there.
 */
const MOST_LOOKED_AT = 20_000;

export type InboxAsk = {
  readonly view: InboxView;
  readonly filters: InboxFilters;
  readonly memberId: MemberId;
  /** Rows beyond this ticket, in the order of the view or before it; null: from the top. */
  readonly from: InboxCursor | null;
  readonly way: Way;
  readonly ticketPrefix: string;
  readonly now: Instant;
  readonly openCalendar: OpenCalendars;
};

export type InboxPageData = {
  readonly rows: readonly InboxRow[];
  readonly counts: InboxCounts;
  /** Where the next rows begin, and those before the first; null at the end. */
  readonly next: InboxCursor | null;
  readonly previous: InboxCursor | null;
  /** So many tickets were looked at for these rows, and there are more to look at; null where all were. */
  readonly lookedAt: number | null;
  /** The team's saved views, then the member's own. */
  readonly savedViews: readonly SavedView[];
  readonly parked: number;
  /** How many parked mails are late, and by when the next of the others is to be answered. */
  readonly parkedDue: { readonly overdue: number; readonly next: ParkedDueView | null };
};

/** Keyset pages. A cursor whose ticket is elsewhere by now still names its place. */
export function readInboxPage(db: Db, shopId: ShopId, ask: InboxAsk): Promise<InboxPageData> {
  return inShopBySql(db, shopId, async (tx) => {
    const policy = await getPolicy(tx, shopId);
    const calendar = ask.openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const day = { now: dateOf(ask.now), until: dateOf(dueTodayUntil(calendar, ask.now)) };
    const looking = { shopId, memberId: ask.memberId, day };
    const tags = await findTagsAsked(tx, shopId, ask.filters);
    const lookAt = isFiltered(ask.filters) ? MOST_LOOKED_AT : ROWS + 1;
    const [found, { counts, parkedAts }, savedViews] = await Promise.all([
      readRows(tx, looking, { ...ask, tags, lookAt }),
      readInboxCounts(tx, looking),
      listSavedViews(tx, shopId, ask.memberId),
    ]);
    const { overdue, next } = parkedStanding(
      calendar,
      policy.targets,
      parkedAts.map(instantOf),
      ask.now,
    );
    return {
      ...found,
      rows: await inboxRows(tx, shopId, found.rows, ask.ticketPrefix),
      counts,
      savedViews,
      parked: parkedAts.length,
      parkedDue: { overdue, next: parkedDueView(next) },
    };
  });
}

type FoundRow = StoredRow & { place: string };
type Found = Pick<InboxPageData, "next" | "previous" | "lookedAt"> & {
  readonly rows: readonly StoredRow[];
};

async function readRows(tx: Tx, looking: Looking, filtering: Filtering): Promise<Found> {
  const { view, way, from, lookAt } = filtering;
  const rows = await tx.$queryRaw<FoundRow[]>(Prisma.sql`
    select ${LINE_COLUMNS}, t."place"::text as "place" from ${lookedAt(looking, filtering)} ${LINE_JOINS}
    where ${meets(looking, filtering)} order by ${orderOf(view, way, PLACE)} limit ${Prisma.raw(String(ROWS + 1))}`);
  const isMore = rows.length > ROWS;
  const shown = rows.slice(0, ROWS);
  const end = isMore || lookAt <= ROWS + 1 ? null : await endOfLook(tx, looking, filtering);
  const last = shown.at(-1);
  const beyondEnd = end ?? (isMore && last ? cursorOf(last) : null);
  const first = shown[0];
  // Whoever came from a row knows that it lies behind them.
  const behind = from === null ? null : first ? cursorOf(first) : from;
  return {
    rows: way === "on" ? shown : shown.toReversed(),
    next: way === "on" ? beyondEnd : behind,
    previous: way === "on" ? behind : beyondEnd,
    lookedAt: end === null ? null : lookAt,
  };
}

const PLACE = Prisma.sql`t."place"`;
const cursorOf = ({ place, id }: FoundRow): InboxCursor => ({ at: place, ticketId: id });

/** The last ticket that was looked at, where there may be more of them. */
async function endOfLook(
  tx: Tx,
  looking: Looking,
  filtering: Filtering,
): Promise<InboxCursor | null> {
  if (filtering.tags.rare !== null || filtering.tags.unknown) return null;
  const [end] = await tx.$queryRaw<FoundRow[]>(Prisma.sql`
    select t."id", t."place"::text as "place" from ${lookedAt(looking, filtering)}
    order by ${orderOf(filtering.view, filtering.way, PLACE)} offset ${Prisma.raw(String(filtering.lookAt - 1))} limit 1`);
  return end ? cursorOf(end) : null;
}
