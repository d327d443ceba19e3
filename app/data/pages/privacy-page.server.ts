// What the privacy page shows: requests with their state, and what the shop's retention would remove.
import type {
  OldTicketView,
  PrivacyRequestView,
  RetentionView,
} from "#app/domain/privacy/privacy-view.ts";
import { ARCHIVE_DAYS } from "#app/domain/privacy/privacy-request.ts";
import { keptSince } from "#app/domain/privacy/retention.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import {
  countOldMail,
  countOldTickets,
  findRetention,
  listOldTickets,
} from "#app/data/records/retention.server.ts";

const MOST_REQUESTS = 100;
const MOST_LISTED = 50;

export type PrivacyPageData = {
  /** The newest first. */
  readonly requests: readonly PrivacyRequestView[];
  readonly retention: RetentionView;
};

export function readPrivacyPage(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly now: Instant;
    readonly ticketPrefix: string;
    /** What would go after so many months; as it is set when absent. */ readonly months?:
      | number
      | null;
  },
): Promise<PrivacyPageData> {
  return inShopBySql(db, shopId, async (tx) => {
    const [requests, kept] = await Promise.all([
      listRequests(tx, shopId),
      findRetention(tx, shopId),
    ]);
    const months = ask.months === undefined ? kept.months : ask.months;
    const before = months === null ? null : keptSince(ask.now, months);
    const old =
      before === null
        ? { tickets: 0, oldest: null, newest: null }
        : await countOldTickets(tx, shopId, before);
    const mails = before === null ? 0 : await countOldMail(tx, shopId, before);
    const end = (one: { number: number; closedAt: Instant } | null) =>
      one && { number: ticketNumber(ask.ticketPrefix, one.number), closedAt: isoOf(one.closedAt) };
    return {
      requests,
      retention: {
        months,
        tickets: old.tickets,
        mails,
        oldest: end(old.oldest),
        newest: end(old.newest),
      },
    };
  });
}

/** Closed tickets that are older than so many months, the longest closed first, at most 50. */
export async function readOldTickets(
  db: Db,
  shopId: ShopId,
  ask: { readonly now: Instant; readonly months: number; readonly ticketPrefix: string },
): Promise<readonly OldTicketView[]> {
  const page = { before: keptSince(ask.now, ask.months), after: null, limit: MOST_LISTED };
  const rows = await inShopBySql(db, shopId, (tx) => listOldTickets(tx, shopId, page));
  return rows.map(({ ticketId, number, closedAt }) => ({
    ticketId,
    number: ticketNumber(ask.ticketPrefix, number),
    closedAt: isoOf(closedAt),
  }));
}

type Row = Omit<
  PrivacyRequestView,
  "receivedAt" | "dueAt" | "doneAt" | "archiveUntil" | "counts"
> & {
  receivedAt: Date;
  dueAt: Date;
  doneAt: Date | null;
  hasArchive: boolean;
  counts: Readonly<Record<string, unknown>>;
};

async function listRequests(tx: Tx, shopId: ShopId): Promise<PrivacyRequestView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select "id" as "requestId", "kind", "receivedAt", "dueAt", "doneAt", "blobName" is not null as "hasArchive",
      case when "kind" = 'data-request' then coalesce("address", "customerGid") end as "about", "counts", "trouble"
    from "PrivacyRequest" where "shopId" = ${shopId}::uuid order by "receivedAt" desc, "id" desc limit ${MOST_REQUESTS}`;
  return rows.map(({ hasArchive, counts, ...row }) => ({
    ...row,
    receivedAt: row.receivedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
    archiveUntil:
      hasArchive && row.doneAt
        ? new Date(row.doneAt.getTime() + ARCHIVE_DAYS * DAY_MS).toISOString()
        : null,
    counts: figuresIn(counts),
  }));
}

const FIGURES = ["tickets", "messages", "mails", "files"] as const;

/** Of a request that is being carried out there is more, which is nobody's to see. */
const figuresIn = (counts: Row["counts"]): PrivacyRequestView["counts"] =>
  Object.fromEntries(
    FIGURES.flatMap((name) => (typeof counts[name] === "number" ? [[name, counts[name]]] : [])),
  );
