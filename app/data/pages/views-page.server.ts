// What stands around the list: how many tickets each saved view holds, who there is to assign, which tags there are.
import { Prisma } from "@prisma/client";
import { canBeAssigned } from "#app/domain/ticket/assignment.ts";
import { dueTodayUntil } from "#app/domain/ticket/due-today.ts";
import type { SavedView } from "#app/domain/ticket/saved-view.ts";
import { snoozePresets, type SnoozePreset } from "#app/domain/ticket/snooze-presets.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import type { MemberId, SavedViewId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { listSavedViews } from "#app/data/records/saved-views.server.ts";
import { findSlaSettings } from "#app/data/records/sla-settings.server.ts";
import { MOST_COUNTED } from "./inbox-counts.server.ts";
import { findTagsAsked, lookedAt, meets } from "./inbox-filter.server.ts";
import type { Looking } from "./inbox-where.server.ts";

/** So many tickets of a view are looked at to count those that meet its filters, about 5 ms of the database for each view. */
const MOST_LOOKED_AT = 5_000;
/** More than a list to choose from holds; the others are typed. */
const MOST_TAGS = 200;

export type AroundTheInbox = {
  /** `more`: there may be more of them than were counted. */
  readonly saved: readonly {
    readonly id: SavedViewId;
    readonly count: number;
    readonly more: boolean;
  }[];
  readonly members: readonly { readonly id: MemberId; readonly name: string }[];
  /** Names, in the order of the alphabet. */
  readonly tags: readonly string[];
  readonly snoozePresets: readonly SnoozePreset[];
  /** What a missed target is put down to. */
  readonly causes: readonly string[];
};

export function readAroundTheInbox(
  db: Db,
  shopId: ShopId,
  ask: { readonly memberId: MemberId; readonly now: Instant; readonly openCalendar: OpenCalendars },
): Promise<AroundTheInbox> {
  return inShopBySql(db, shopId, async (tx) => {
    const policy = await getPolicy(tx, shopId);
    const calendar = ask.openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const day = { now: dateOf(ask.now), until: dateOf(dueTodayUntil(calendar, ask.now)) };
    const [views, members, tags, { settings }] = await Promise.all([
      listSavedViews(tx, shopId, ask.memberId),
      tx.$queryRaw<{ id: MemberId; name: string; role: Role }[]>`
        select "id", "name", "role" from "Member" where "shopId" = ${shopId}::uuid order by "name", "id"`,
      tx.$queryRaw<{ name: string }[]>`
        select "name" from "Tag" where "shopId" = ${shopId}::uuid order by "key" limit ${MOST_TAGS}`,
      findSlaSettings(tx, shopId),
    ]);
    const looking = { shopId, memberId: ask.memberId, day };
    const saved = [];
    for (const view of views) saved.push({ id: view.id, ...(await countOf(tx, looking, view)) });
    return {
      saved,
      members: members
        .filter(({ role }) => canBeAssigned(role))
        .map(({ id, name }) => ({ id, name })),
      tags: tags.map(({ name }) => name),
      snoozePresets: snoozePresets(calendar, ask.now),
      causes: settings.missCauses,
    };
  });
}

async function countOf(
  tx: Tx,
  looking: Looking,
  { view, filters }: Pick<SavedView, "view" | "filters">,
): Promise<{ count: number; more: boolean }> {
  const tags = await findTagsAsked(tx, looking.shopId, filters);
  const filtering = { view, filters, tags, from: null, way: "on", lookAt: MOST_LOOKED_AT } as const;
  const [row] = await tx.$queryRaw<{ count: number; looked: number }[]>(Prisma.sql`
    select count(*) filter (where ${meets(looking, filtering)})::int as "count", count(*)::int as "looked"
    from ${lookedAt(looking, filtering)}`);
  const { count = 0, looked = 0 } = row ?? {};
  return {
    count: Math.min(count, MOST_COUNTED),
    more: count >= MOST_COUNTED || (tags.rare === null && looked >= MOST_LOOKED_AT),
  };
}

/** The ticket of this number; null where the shop has none. */
export async function findTicketByNumber(
  db: Db,
  shopId: ShopId,
  number: number,
): Promise<TicketId | null> {
  const rows = await inShopBySql(
    db,
    shopId,
    (tx) => tx.$queryRaw<{ id: TicketId }[]>`
      select "id" from "Ticket" where "shopId" = ${shopId}::uuid and "number" = ${number}`,
  );
  return rows[0]?.id ?? null;
}
