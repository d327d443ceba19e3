// Which tickets are meant by "all of this view".
import { Prisma } from "@prisma/client";
import { MOST_AT_ONCE } from "#app/domain/bulk/bulk-change.ts";
import { dueTodayUntil } from "#app/domain/ticket/due-today.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf } from "#app/domain/shared/instant.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { findTagsAsked, lookedAt, meets } from "./inbox-filter.server.ts";
import type { InboxAsk } from "./inbox-page.server.ts";
import { orderOf } from "./inbox-where.server.ts";

/** As the page looks at, before it goes on from there. */
const MOST_LOOKED_AT = 20_000;

/** The first 1,000 of the view that meet the filters, in its order. */
export function listTicketsInView(
  db: Db,
  shopId: ShopId,
  ask: Pick<InboxAsk, "view" | "filters" | "memberId" | "now" | "openCalendar">,
): Promise<readonly TicketId[]> {
  const { view, filters, memberId, now } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const policy = await getPolicy(tx, shopId);
    const calendar = ask.openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const day = { now: dateOf(now), until: dateOf(dueTodayUntil(calendar, now)) };
    const looking = { shopId, memberId, day };
    const tags = await findTagsAsked(tx, shopId, filters);
    const filtering = {
      view,
      filters,
      tags,
      from: null,
      way: "on",
      lookAt: MOST_LOOKED_AT,
    } as const;
    const rows = await tx.$queryRaw<{ id: TicketId }[]>(Prisma.sql`
      select t."id" from ${lookedAt(looking, filtering)} where ${meets(looking, filtering)}
      order by ${orderOf(view, "on", Prisma.sql`t."place"`)} limit ${Prisma.raw(String(MOST_AT_ONCE))}`);
    return rows.map(({ id }) => id);
  });
}
