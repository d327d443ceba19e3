// Every open promise of the shop by its date, and what became of those of the last days. A fixed number of queries.
import { Prisma } from "@prisma/client";
import type { ListedPromise } from "#app/domain/promise/promise-view.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { promiseView, type StoredPromise } from "./ticket-promises.server.ts";

const COUNTED_DAYS = 30;
/** More than a person goes through; the count beside says how many there are. */
const MOST_LISTED = 200;

export type PromisesPage = {
  /** By their date, the oldest first. */
  readonly promises: readonly ListedPromise[];
  readonly open: number;
  /** Found in a reply, and nobody has said yes or no. */
  readonly offered: number;
  /** Of those whose date lay in the last days. */
  readonly kept: number;
  readonly broken: number;
  readonly days: number;
};

type Ask = { readonly now: Instant; readonly ticketPrefix: string };

export function readPromisesPage(db: Db, shopId: ShopId, ask: Ask): Promise<PromisesPage> {
  const now = dateOf(ask.now);
  const since = dateOf((ask.now - COUNTED_DAYS * DAY_MS) as Instant);
  return inShopBySql(db, shopId, async (tx) => {
    const [promises, counts] = await Promise.all([
      listPromises(tx, shopId, ask.ticketPrefix, Prisma.sql`p."state" in ('accepted', 'offered')`),
      tx.$queryRaw<Omit<PromisesPage, "promises" | "days">[]>`
        select count(*) filter (where p."state" = 'accepted')::int as "open",
          count(*) filter (where p."state" = 'offered')::int as "offered",
          count(*) filter (where p."state" = 'kept' and p."keptAt" <= p."byAt" and p."byAt" >= ${since})::int as "kept",
          count(*) filter (where (p."state" = 'accepted' and p."byAt" < ${now} or p."state" = 'kept' and p."keptAt" > p."byAt")
            and p."byAt" >= ${since})::int as "broken"
        from "TicketPromise" p join "Ticket" t on t."shopId" = p."shopId" and t."id" = p."ticketId"
        where p."shopId" = ${shopId}::uuid and t."spamAt" is null`,
    ]);
    const count = counts[0] ?? { open: 0, offered: 0, kept: 0, broken: 0 };
    return { promises, ...count, days: COUNTED_DAYS };
  });
}

/** Accepted promises whose date comes up to `until`, overdue ones included; the oldest first. */
export function listDuePromises(
  db: Db,
  shopId: ShopId,
  ask: { readonly until: Instant; readonly ticketPrefix: string },
): Promise<readonly ListedPromise[]> {
  const isDue = Prisma.sql`p."state" = 'accepted' and p."byAt" <= ${dateOf(ask.until)}`;
  return inShopBySql(db, shopId, (tx) => listPromises(tx, shopId, ask.ticketPrefix, isDue));
}

type Row = StoredPromise & {
  ticketId: string;
  number: number;
  subject: string;
  customerName: string;
  assigneeName: string | null;
};

async function listPromises(
  tx: Tx,
  shopId: ShopId,
  ticketPrefix: string,
  which: Prisma.Sql,
): Promise<ListedPromise[]> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select p."id", p."words", p."byAt", p."state", p."keptAt",
      coalesce(m."delivery" in ('bounced', 'dropped', 'failed'), false) as "unread",
      t."id" as "ticketId", t."number", t."subject", t."customerName", a."name" as "assigneeName"
    from "TicketPromise" p
    join "Ticket" t on t."shopId" = p."shopId" and t."id" = p."ticketId"
    join "Message" m on m."shopId" = p."shopId" and m."id" = p."messageId"
    left join "Member" a on a."shopId" = t."shopId" and a."id" = t."assigneeId"
    where p."shopId" = ${shopId}::uuid and t."spamAt" is null and ${which}
    order by p."byAt", p."id" limit ${MOST_LISTED}`);
  return rows.map((row) => ({
    ...promiseView(row),
    ticketId: row.ticketId,
    number: ticketNumber(ticketPrefix, row.number),
    subject: row.subject,
    customer: row.customerName,
    assigneeName: row.assigneeName,
  }));
}
