// The shop's calendar and targets, each version kept: a finished clock was judged by its own.
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { Targets } from "#app/domain/sla/default-targets.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#app/data/db.server.ts";

/** A version of the shop's calendar or targets, and since when it holds. */
export type VersionMark = { readonly version: number; readonly since: Instant };

/** The versions that hold in the shop now. */
export type PolicyMarks = { readonly calendar: VersionMark; readonly policy: VersionMark };

export async function saveFirstPolicy(
  tx: Tx,
  shopId: ShopId,
  policy: { calendar: Calendar; targets: Targets; at: Instant },
): Promise<void> {
  const at = dateOf(policy.at);
  await tx.$executeRaw`
    insert into "CalendarVersion" ("shopId", "version", "calendar", "createdAt")
    values (${shopId}::uuid, 1, ${JSON.stringify(policy.calendar)}::jsonb, ${at}) on conflict do nothing`;
  await tx.$executeRaw`
    insert into "PolicyVersion" ("shopId", "version", "targets", "createdAt")
    values (${shopId}::uuid, 1, ${JSON.stringify(policy.targets)}::jsonb, ${at}) on conflict do nothing`;
}

export type CurrentPolicy = {
  readonly calendar: Calendar;
  readonly targets: Targets;
  readonly calendarVersion: number;
  readonly policyVersion: number;
};

/** What holds in the shop now. Throws Refusal "not-found". */
export async function getPolicy(tx: Tx, shopId: ShopId): Promise<CurrentPolicy> {
  const rows = await tx.$queryRaw<CurrentPolicy[]>`
    select c."calendar", p."targets", s."calendarVersion", s."policyVersion" from "Shop" s
    join "CalendarVersion" c on c."shopId" = s."id" and c."version" = s."calendarVersion"
    join "PolicyVersion" p on p."shopId" = s."id" and p."version" = s."policyVersion"
    where s."id" = ${shopId}::uuid`;
  if (!rows[0]) throw new Refusal("not-found", "This shop is not known.");
  return rows[0];
}

/** What holds in the shop now, by its versions alone: a calendar is read for its words only by who needs them. Throws Refusal "not-found". */
export async function getPolicyMarks(tx: Tx, shopId: ShopId): Promise<PolicyMarks> {
  type Row = {
    calendarVersion: number;
    calendarSince: Date;
    policyVersion: number;
    policySince: Date;
  };
  const [row] = await tx.$queryRaw<Row[]>`
    select s."calendarVersion", c."createdAt" as "calendarSince", s."policyVersion", p."createdAt" as "policySince"
    from "Shop" s
    join "CalendarVersion" c on c."shopId" = s."id" and c."version" = s."calendarVersion"
    join "PolicyVersion" p on p."shopId" = s."id" and p."version" = s."policyVersion"
    where s."id" = ${shopId}::uuid`;
  if (!row) throw new Refusal("not-found", "This shop is not known.");
  return {
    calendar: { version: row.calendarVersion, since: instantOf(row.calendarSince) },
    policy: { version: row.policyVersion, since: instantOf(row.policySince) },
  };
}

export type StoredVersions = {
  readonly calendars: readonly { readonly version: number; readonly calendar: Calendar }[];
  readonly policies: readonly { readonly version: number; readonly targets: Targets }[];
};

/** The bodies of versions, those that the shop has. */
export async function listVersions(
  tx: Tx,
  shopId: ShopId,
  wanted: { calendars: readonly number[]; policies: readonly number[] },
): Promise<StoredVersions> {
  const rows = await tx.$queryRaw<StoredVersions[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('version', "version", 'calendar', "calendar")), '[]')
        from "CalendarVersion" where "shopId" = ${shopId}::uuid and "version" = any(${wanted.calendars}::int[])) as calendars,
      (select coalesce(jsonb_agg(jsonb_build_object('version', "version", 'targets', "targets")), '[]')
        from "PolicyVersion" where "shopId" = ${shopId}::uuid and "version" = any(${wanted.policies}::int[])) as policies`;
  return rows[0] ?? { calendars: [], policies: [] };
}

/** The calendar that holds in the shop now; null when there is no such shop. */
export async function findCalendar(tx: Tx, shopId: ShopId): Promise<Calendar | null> {
  const rows = await tx.$queryRaw<{ calendar: Calendar }[]>`
    select c."calendar" from "Shop" s
    join "CalendarVersion" c on c."shopId" = s."id" and c."version" = s."calendarVersion"
    where s."id" = ${shopId}::uuid`;
  return rows[0]?.calendar ?? null;
}

/** As `getPolicy`, and nobody else changes it until the transaction ends. */
export async function lockPolicy(tx: Tx, shopId: ShopId): Promise<CurrentPolicy> {
  await tx.$queryRaw`select 1 from "Shop" where "id" = ${shopId}::uuid for no key update`;
  return getPolicy(tx, shopId);
}

type NewVersion = {
  readonly version: number;
  readonly at: Instant;
  /** Null for Loupe itself. */
  readonly by: MemberId | null;
};

/** Keeps the next version of the calendar, which holds in the shop from now on. */
export async function saveCalendarVersion(
  tx: Tx,
  shopId: ShopId,
  { calendar, version, at, by }: NewVersion & { readonly calendar: Calendar },
): Promise<void> {
  await tx.$executeRaw`
    insert into "CalendarVersion" ("shopId", "version", "calendar", "createdAt", "createdById")
    values (${shopId}::uuid, ${version}::int, ${JSON.stringify(calendar)}::jsonb, ${dateOf(at)}, ${by}::uuid)`;
  await tx.$executeRaw`
    update "Shop" set "calendarVersion" = ${version}::int where "id" = ${shopId}::uuid`;
}

/** Keeps the next version of the targets, which holds in the shop from now on. */
export async function savePolicyVersion(
  tx: Tx,
  shopId: ShopId,
  { targets, version, at, by }: NewVersion & { readonly targets: Targets },
): Promise<void> {
  await tx.$executeRaw`
    insert into "PolicyVersion" ("shopId", "version", "targets", "createdAt", "createdById")
    values (${shopId}::uuid, ${version}::int, ${JSON.stringify(targets)}::jsonb, ${dateOf(at)}, ${by}::uuid)`;
  await tx.$executeRaw`
    update "Shop" set "policyVersion" = ${version}::int where "id" = ${shopId}::uuid`;
}
