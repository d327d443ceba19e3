// Which tickets of a view meet the filters that somebody chose, and how many are looked at for it.
import { Prisma } from "@prisma/client";
import { statesIn } from "#app/domain/order/order-standing.ts";
import type { ShopId, TagId } from "#app/domain/shared/ids.ts";
import type { InboxFilters } from "#app/domain/ticket/inbox-filters.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import type { Tx } from "#app/data/db.server.ts";
import {
  beyond,
  inView,
  orderOf,
  placeIn,
  type InboxCursor,
  type Looking,
  type Way,
} from "./inbox-where.server.ts";

/** Tickets with a tag that so few have are read by it alone: without them the view's own order is walked. */
const FEW_TAGGED = 2_000;

/** What of the filters the database has to be asked for first. */
export type TagsAsked = {
  /** Empty: no tag is asked for. */
  readonly ids: readonly TagId[];
  /** The one that the fewest tickets have, where those are few. */
  readonly rare: TagId | null;
  /** The shop has no tag of one of these names: no ticket has it. */
  readonly unknown: boolean;
};

const NO_TAGS: TagsAsked = { ids: [], rare: null, unknown: false };

/** Asks nothing while no tag is filtered by. */
export async function findTagsAsked(
  tx: Tx,
  shopId: ShopId,
  { tags }: InboxFilters,
): Promise<TagsAsked> {
  if (tags.length === 0) return NO_TAGS;
  const rows = await tx.$queryRaw<{ id: TagId; count: number }[]>`
    select g."id", (select count(*)::int from (select 1 from "TicketTag" t where t."shopId" = g."shopId" and t."tagId" = g."id"
      limit ${Prisma.raw(String(FEW_TAGGED + 1))}) n) as "count"
    from "Tag" g where g."shopId" = ${shopId}::uuid and g."key" = any(${[...tags]}) order by "count", g."id"`;
  const [fewest] = rows;
  return {
    ids: rows.map(({ id }) => id),
    rare: fewest && fewest.count <= FEW_TAGGED ? fewest.id : null,
    unknown: rows.length < tags.length,
  };
}

export type Filtering = {
  readonly view: InboxView;
  readonly filters: InboxFilters;
  readonly tags: TagsAsked;
  readonly from: InboxCursor | null;
  readonly way: Way;
  /** How many tickets of the view are looked at, at the most. */
  readonly lookAt: number;
};

/**
 * A table "t" for a statement: tickets of the view in its order, with their "place" in it. Its length is bounded by `lookAt`, or by
 * the tickets of a rare tag: what nothing matches must not read a whole shop. Those that meet the filters are told by `meets`.
 */
export function lookedAt(
  looking: Looking,
  { view, tags, from, way, lookAt }: Filtering,
): Prisma.Sql {
  const at = placeIn(view);
  const where = Prisma.sql`t."shopId" = ${looking.shopId}::uuid and ${inView(view, looking)}
    ${from === null ? Prisma.empty : Prisma.sql`and ${beyond(view, way, from)}`}`;
  return tags.rare === null
    ? Prisma.sql`(select t.*, ${at} as "place" from "Ticket" t where ${where}
        order by ${orderOf(view, way)} limit ${Prisma.raw(String(lookAt))}) t`
    : Prisma.sql`(with tagged as materialized (select t.* from "TicketTag" g join "Ticket" t on t."shopId" = g."shopId"
          and t."id" = g."ticketId" where g."shopId" = ${looking.shopId}::uuid and g."tagId" = ${tags.rare}::uuid)
        select t.*, ${at} as "place" from tagged t where ${where}) t`;
}

/** The conditions of the filters on such a table. */
export function meets(
  { memberId, day }: Looking,
  { filters, tags }: Pick<Filtering, "filters" | "tags">,
): Prisma.Sql {
  if (tags.unknown) return Prisma.sql`false`;
  const { category, urgency, assignee, order, proof } = filters;
  const conditions = [
    category && Prisma.sql`t."category" = ${category}`,
    urgency && Prisma.sql`t."urgency" = ${urgency}`,
    filters.due && dueConditions(day)[filters.due],
    assignee &&
      (assignee === "nobody"
        ? Prisma.sql`t."assigneeId" is null`
        : Prisma.sql`t."assigneeId" = ${assignee === "me" ? memberId : assignee}::uuid`),
    order &&
      (order === "none"
        ? Prisma.sql`t."orderName" is null`
        : Prisma.sql`t."orderState" = any(${[...statesIn(order)]})`),
    proof && Prisma.sql`t."proof" = ${proof}`,
    filters.rating && ratingConditions[filters.rating],
    ...tags.ids.map(
      (
        id,
      ) => Prisma.sql`exists (select 1 from "TicketTag" g where g."shopId" = t."shopId" and g."ticketId" = t."id"
        and g."tagId" = ${id}::uuid)`,
    ),
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " and ");
}

const dueConditions = (day: Looking["day"]) => ({
  overdue: Prisma.sql`t."dueAt" < ${day.now}`,
  today: Prisma.sql`t."dueAt" >= ${day.now} and t."dueAt" <= ${day.until}`,
  none: Prisma.sql`t."dueAt" is null`,
});

const ratingConditions = {
  low: Prisma.sql`t."rating" <= 2`,
  middle: Prisma.sql`t."rating" = 3`,
  high: Prisma.sql`t."rating" >= 4`,
  none: Prisma.sql`t."rating" is null`,
};
