// How many tickets each view holds, and how much mail is parked.
import { Prisma } from "@prisma/client";
import { inboxViews, type InboxView } from "#app/domain/ticket/inbox-view.ts";
import type { Tx } from "#app/data/db.server.ts";
import { inView, orderOf, type Looking } from "./inbox-where.server.ts";

/** Counting stops there: "999+" says enough. */
export const MOST_COUNTED = 1_000;

export type InboxCounts = Readonly<Record<InboxView, number>>;

/** One statement. `parkedAts`: when parked mail was received, the oldest first. */
export async function readInboxCounts(
  tx: Tx,
  looking: Looking,
): Promise<{ readonly counts: InboxCounts; readonly parkedAts: readonly Date[] }> {
  const views = inboxViews.map(
    (view) => Prisma.sql`${countOf(view, looking)} as ${Prisma.raw(`"${view}"`)}`,
  );
  const [row] = await tx.$queryRaw<(Record<InboxView, number> & { parkedAts: Date[] })[]>(
    Prisma.sql`select ${Prisma.join(views)}, array(select "receivedAt" from "InboundEmail"
      where "shopId" = ${looking.shopId}::uuid and "status" = 'parked' order by "receivedAt" limit ${MOST_COUNTED}) as "parkedAts"`,
  );
  if (!row) throw new Error("counting answers with one row");
  const { parkedAts, ...counts } = row;
  return { counts, parkedAts };
}

/** Counted in their order: the plan that PostgreSQL keeps for shops of all sizes then walks the view's index for each. */
const countOf = (view: InboxView, looking: Looking): Prisma.Sql =>
  Prisma.sql`(select count(*)::int from (select 1 from "Ticket" t where t."shopId" = ${looking.shopId}::uuid
    and ${inView(view, looking)} order by ${orderOf(view)} limit ${MOST_COUNTED}) n)`;
