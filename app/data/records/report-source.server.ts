// Where reports read: the sums of days, and the facts themselves where a filter asks for what sums don't know.
import { Prisma } from "@prisma/client";
import { grainFor } from "#app/domain/report/grain.ts";
import type { Days } from "#app/domain/report/period.ts";
import type { ReportFilter } from "#app/domain/report/report-filter.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { isoDateOf } from "#app/domain/sla/local-date.ts";

/** What a filter asks of a row `f` of facts or of days. */
function passes({ category, urgency, agentId, mailboxId }: ReportFilter): Prisma.Sql {
  const asked = [
    ...(category === null ? [] : [Prisma.sql`f."category" = ${category}`]),
    ...(urgency === null ? [] : [Prisma.sql`f."urgency" = ${urgency}`]),
    ...(agentId === null ? [] : [Prisma.sql`f."agentId" = ${agentId}::uuid`]),
    ...(mailboxId === null ? [] : [Prisma.sql`f."mailboxId" = ${mailboxId}::uuid`]),
  ];
  return asked.length === 0 ? Prisma.sql`true` : Prisma.join(asked, " and ");
}

const within = ({ from, until }: Days): Prisma.Sql =>
  Prisma.sql`f."day" between ${isoDateOf(from)}::date and ${isoDateOf(until)}::date`;

/** `from … where …` over facts `f` of the shop that the filter lets through, on these days. */
export function factsWhere(shopId: ShopId, filter: ReportFilter, days: Days): Prisma.Sql {
  const tagged =
    filter.tagId === null ? Prisma.empty : Prisma.sql`and ${filter.tagId}::uuid = any(f."tagIds")`;
  return Prisma.sql`from "ReportFact" f where f."shopId" = ${shopId}::uuid and ${within(days)} and ${passes(filter)} ${tagged}`;
}

/** A table `s` of `figure`, `day`, `count` and `total` for `with`. What no sum knows is counted from the facts. */
export function daySums(shopId: ShopId, filter: ReportFilter, days: Days): Prisma.Sql {
  const grain = grainFor(filter);
  if (grain === null)
    return Prisma.sql`s as (select f."figure", f."day", 1 as "count", coalesce(f."value", 0) as "total"
      ${factsWhere(shopId, filter, days)} and ${ofTagged(shopId, filter)})`;
  const tagged =
    filter.tagId === null ? Prisma.empty : Prisma.sql`and f."tagId" = ${filter.tagId}::uuid`;
  return Prisma.sql`s as (select f."figure", f."day", f."count", f."total" from "ReportDay" f
    where f."shopId" = ${shopId}::uuid and f."grain" = ${grain} and ${within(days)} and ${passes(filter)} ${tagged})`;
}

/** An array is made once and leads into the key of the facts; a sub-select would be looked through for each of them. */
const ofTagged = (shopId: ShopId, { tagId }: ReportFilter): Prisma.Sql =>
  Prisma.sql`f."ticketId" = any(array(select g."ticketId" from "TicketTag" g
    where g."shopId" = ${shopId}::uuid and g."tagId" = ${tagId}::uuid))`;
