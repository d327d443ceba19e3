// Who of the staff works in Loupe, and what they may do.
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { addDays, isoDateOf } from "#app/domain/sla/local-date.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";

/** Instants are ISO 8601. */
export type ListedMember = {
  readonly memberId: MemberId;
  readonly name: string;
  /** Null for readers who don't set the team up. */
  readonly email: string | null;
  readonly role: Role;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string | null;
  /** The first day at work again, such as "2026-12-07"; null for who is there. */
  readonly backOn: string | null;
  /** Tickets in their view "Mine", up to `MOST_COUNTED`. */
  readonly tickets: number;
};

const MOST_COUNTED = 999;

type Row = Omit<ListedMember, "firstSeenAt" | "lastSeenAt" | "backOn"> & {
  firstSeenAt: Date;
  lastSeenAt: Date | null;
  awayUntil: Date | null;
};

/** Owners first, those who are blocked last, each by name. `firstDay`: the soonest on which somebody can be back. */
export function readTeamPage(
  db: Db,
  shopId: ShopId,
  ask: { readonly reader: Role; readonly now: Instant; readonly openCalendar: OpenCalendars },
): Promise<{ readonly members: readonly ListedMember[]; readonly firstDay: string }> {
  return inShopBySql(db, shopId, async (tx) => {
    const policy = await getPolicy(tx, shopId);
    const calendar = ask.openCalendar(shopId, policy.calendarVersion, policy.calendar);
    const dayOf = (at: Date): string =>
      isoDateOf(calendar.wallTimeAt(at.getTime() as Instant).date);
    const rows = await tx.$queryRaw<Row[]>`
      select m."id" as "memberId", m."name", m."email", m."role", m."firstSeenAt", m."lastSeenAt", m."awayUntil",
        (select count(*)::int from (select 1 from "Ticket" t where t."shopId" = m."shopId" and t."assigneeId" = m."id"
          and t."assigneeId" is not null and (t."status" in ('open', 'waiting') or t."dueAt" is not null) and t."snoozedUntil" is null
          order by coalesce(t."dueAt", 'infinity'), t."id" limit ${MOST_COUNTED}) n) as "tickets"
      from "Member" m where m."shopId" = ${shopId}::uuid
      order by array_position(array['owner', 'agent', 'read-only', 'blocked'], m."role"), m."name", m."id"`;
    const members = rows.map(({ awayUntil, ...row }) => ({
      ...row,
      email: may(ask.reader, "settings") ? row.email : null,
      firstSeenAt: row.firstSeenAt.toISOString(),
      lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
      backOn: awayUntil !== null && awayUntil.getTime() > ask.now ? dayOf(awayUntil) : null,
    }));
    const today = calendar.wallTimeAt(ask.now).date;
    return { members, firstDay: isoDateOf(addDays(today, 1)) };
  });
}
