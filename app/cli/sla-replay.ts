// `sla replay --policy FILE`: JSON Lines `{ id, events }` in, `{ id, clocks }` out.
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { Targets } from "#app/domain/sla/default-targets.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { replayClocks } from "#app/domain/sla/replay-clocks.ts";
import { validateCalendar } from "#app/domain/sla/validate-calendar.ts";
import { validateTargets } from "#app/domain/sla/validate-targets.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import { pureDeps } from "#app/pure-wiring.server.ts";
import { holidayCalendars } from "./holiday-calendars.ts";
import { answerItems } from "./read-items.ts";
import { readSettingsFile } from "./read-settings-file.ts";
import { readSlaEvents, type Story } from "./read-sla-events.ts";
import type { Verb } from "./verb.ts";

type PolicyFile = { readonly calendar: Calendar; readonly targets: Targets };

export const slaReplay: Verb = async (args, { input, write }) => {
  const policy = await readSettingsFile("sla replay", "--policy", args, readPolicy);
  const calendarFor = await holidayCalendars(policy.calendar, pureDeps().loadPublicHolidays);

  await answerItems(input, write, ({ events }) => ({
    clocks: replay(readSlaEvents(events), policy.targets, calendarFor),
  }));
};

function readPolicy(json: unknown): PolicyFile {
  const { calendar, targets } = (json ?? {}) as Readonly<Record<string, unknown>>;
  return { calendar: validateCalendar(calendar), targets: validateTargets(targets) };
}

function replay(
  { events, now }: Story,
  targets: Targets,
  calendarFor: (from: Instant, to: Instant) => OpenCalendar,
): object[] {
  const first = Math.min(now, ...events.map(({ at }) => at)) as Instant;
  const clocksBy = (calendar: OpenCalendar) => {
    const policy = { calendar, targets, policyVersion: 1, calendarVersion: 1 };
    return replayClocks([{ kind: "policy", at: first, policy }, ...events], now);
  };

  let calendar = calendarFor(first, now);
  let clocks = clocksBy(calendar);
  // A long target wants the holidays of later years, which may move it later still.
  for (;;) {
    const wider = calendarFor(first, Math.max(now, ...clocks.map(lastOf)) as Instant);
    if (wider === calendar) break;
    calendar = wider;
    clocks = clocksBy(calendar);
  }
  return clocks.map((clock) => written(clock, calendar.calendar.timeZone));
}

/** A date that people set needs no holidays after it. */
const lastOf = ({ target, dueAt, startedAt }: Clock): Instant =>
  target === null ? startedAt : (dueAt ?? startedAt);

function written(clock: Clock, timeZone: string): object {
  const iso = (at: Instant | null) => (at === null ? null : isoInZone(timeZone, at));
  return {
    kind: clock.kind,
    startedAt: iso(clock.startedAt),
    dueAt: iso(clock.dueAt),
    metAt: iso(clock.metAt),
    missedAt: iso(clock.missedAt),
    pausedMinutes: clock.pausedMinutes,
    state: clock.state,
  };
}
