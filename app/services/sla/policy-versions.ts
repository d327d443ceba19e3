// What do the versions of a shop's hours and targets say? Each is read once, for it never changes.
import type { Tx } from "#app/data/db.server.ts";
import { listVersions, type VersionMark } from "#app/data/records/policies.server.ts";
import type { Targets } from "#app/domain/sla/default-targets.ts";
import type { OpenCalendars } from "#app/domain/sla/keep-calendars.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

export type PolicyVersions = {
  /** Throw for a version that was not asked for, or that the shop does not have. */
  readonly calendarOf: (mark: VersionMark) => OpenCalendar;
  readonly targetsOf: (mark: VersionMark) => Targets;
};

/** As many as calendars are kept ready: versions of shops whose tickets change at the same time. */
const MOST_KEPT = 500;

type Bodies = {
  readonly calendars: Map<string, OpenCalendar>;
  readonly targets: Map<string, Targets>;
};

/** Known for as long as the calendars are that were made ready of it. */
const known = new WeakMap<OpenCalendars, Bodies>();

/** A step of a transaction: one question for what is not known, none where all of it is. */
export async function policyVersions(
  { openCalendar }: Pick<Deps, "openCalendar">,
  tx: Tx,
  shopId: ShopId,
  wanted: { calendars: readonly VersionMark[]; policies: readonly VersionMark[] },
): Promise<PolicyVersions> {
  const kept: Bodies = known.get(openCalendar) ?? { calendars: new Map(), targets: new Map() };
  known.set(openCalendar, kept);
  const named = <Value>(values: ReadonlyMap<string, Value>, marks: readonly VersionMark[]) =>
    new Map(marks.map((mark) => [mark, values.get(nameOf(shopId, mark))]));
  const calendars = named(kept.calendars, wanted.calendars);
  const targets = named(kept.targets, wanted.policies);

  const newCalendars = wanted.calendars.filter((mark) => calendars.get(mark) === undefined);
  const newTargets = wanted.policies.filter((mark) => targets.get(mark) === undefined);
  if (newCalendars.length + newTargets.length > 0) {
    const read = await listVersions(tx, shopId, {
      calendars: newCalendars.map(({ version }) => version),
      policies: newTargets.map(({ version }) => version),
    });
    for (const mark of newCalendars) {
      const found = read.calendars.find(({ version }) => version === mark.version);
      if (!found) continue;
      const open = openCalendar(shopId, mark.version, found.calendar);
      calendars.set(mark, open);
      keep(kept.calendars, nameOf(shopId, mark), open);
    }
    for (const mark of newTargets) {
      const found = read.policies.find(({ version }) => version === mark.version);
      if (!found) continue;
      targets.set(mark, found.targets);
      keep(kept.targets, nameOf(shopId, mark), found.targets);
    }
  }
  return {
    calendarOf: (mark): OpenCalendar => calendars.get(mark) ?? isGone(),
    targetsOf: (mark): Targets => targets.get(mark) ?? isGone(),
  };
}

/** A version whose transaction was taken back may come again with other words: its time is part of its name. */
const nameOf = (shopId: ShopId, mark: VersionMark): string =>
  `${shopId} ${mark.version} ${mark.since}`;

function keep<Value>(values: Map<string, Value>, name: string, value: Value): void {
  const oldest = values.size >= MOST_KEPT ? values.keys().next().value : undefined;
  if (oldest !== undefined) values.delete(oldest);
  values.set(name, value);
}

function isGone(): never {
  throw new Error("a version of the shop's hours or targets is gone");
}
