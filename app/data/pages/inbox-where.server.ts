// Which tickets a view of the inbox holds, and in which order it shows them.
import { Prisma } from "@prisma/client";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";

/** For whom, and at what time, the views are looked at. */
export type Looking = {
  readonly shopId: ShopId;
  /** Whose `mine` is. */
  readonly memberId: MemberId;
  /** From when on what is due is due today, and until when. */
  readonly day: { readonly now: Date; readonly until: Date };
};

const DUE = Prisma.sql`coalesce(t."dueAt", 'infinity'::timestamptz)`;

/** Each view's order is that of its index: what comes first, or what is newest. */
const soonestFirst: Partial<Record<InboxView, Prisma.Sql>> = {
  due: DUE,
  mine: DUE,
  unassigned: DUE,
  ours: Prisma.sql`t."unansweredSince"`,
  today: Prisma.sql`t."dueAt"`,
  overdue: Prisma.sql`t."dueAt"`,
  snoozed: Prisma.sql`t."snoozedUntil"`,
};

/** Where a ticket stands in the order of the view. */
export const placeIn = (view: InboxView): Prisma.Sql =>
  soonestFirst[view] ?? Prisma.sql`t."newestAt"`;

const isSoonestFirst = (view: InboxView): boolean => soonestFirst[view] !== undefined;

/** The order of the view, or from its end; `at` is the place as the statement at hand names it. */
export function orderOf(view: InboxView, way: Way = "on", at = placeIn(view)): Prisma.Sql {
  return isSoonestFirst(view) === (way === "on")
    ? Prisma.sql`${at}, t."id"`
    : Prisma.sql`${at} desc, t."id" desc`;
}

/** Onwards in the order of the view, or back to its beginning. */
export type Way = "on" | "back";

/** `at`: the place of the ticket in its view, as text of PostgreSQL. */
export type InboxCursor = { readonly at: string; readonly ticketId: string };

/** Tickets that stand beyond this one. */
export function beyond(view: InboxView, way: Way, { at, ticketId }: InboxCursor): Prisma.Sql {
  const place = Prisma.sql`(${placeIn(view)}, t."id")`;
  const cursor = Prisma.sql`(${at}::timestamptz, ${ticketId}::uuid)`;
  return isSoonestFirst(view) === (way === "on")
    ? Prisma.sql`${place} > ${cursor}`
    : Prisma.sql`${place} < ${cursor}`;
}

/**
 * Statuses stand in the text, not as parameters: each view is found by an index of its rows alone. A ticket that was merged
 * is closed and has no mail: it is in none of them.
 */
export function inView(view: InboxView, { memberId, day }: Omit<Looking, "shopId">): Prisma.Sql {
  switch (view) {
    case "due":
      return Prisma.sql`(t."status" = 'open' or t."dueAt" is not null) and t."snoozedUntil" is null`;
    case "mine":
      return Prisma.sql`t."assigneeId" = ${memberId}::uuid and t."assigneeId" is not null
        and (t."status" in ('open', 'waiting') or t."dueAt" is not null) and t."snoozedUntil" is null`;
    case "unassigned":
      return Prisma.sql`t."assigneeId" is null and (t."status" = 'open' or t."dueAt" is not null) and t."snoozedUntil" is null`;
    case "ours":
      return Prisma.sql`t."unansweredSince" is not null and t."status" = 'open' and t."snoozedUntil" is null`;
    case "today":
      return Prisma.sql`t."dueAt" >= ${day.now} and t."dueAt" <= ${day.until} and t."snoozedUntil" is null`;
    case "overdue":
      return Prisma.sql`t."dueAt" < ${day.now}`;
    case "snoozed":
      return Prisma.sql`t."snoozedUntil" is not null`;
    case "belongs":
      return Prisma.sql`t."proposedId" is not null`;
    case "waiting":
      return Prisma.sql`t."status" = 'waiting'`;
    case "spam":
      return Prisma.sql`t."spamAt" is not null`;
    case "closed":
      return Prisma.sql`t."status" in ('resolved', 'closed') and t."mergedIntoId" is null and t."spamAt" is null`;
    case "all":
      return Prisma.sql`t."mergedIntoId" is null`;
  }
}
