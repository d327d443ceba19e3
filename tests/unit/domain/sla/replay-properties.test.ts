import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import { compileCalendar } from "#app/domain/sla/open-calendar.ts";
import { happenedAt } from "#app/domain/sla/order-events.ts";
import { replayClocks } from "#app/domain/sla/replay-clocks.ts";
import type { SlaEvent } from "#app/domain/sla/sla-event.ts";
import { formatTarget } from "#app/domain/sla/target.ts";
import type { Target } from "#app/domain/sla/target.ts";
import { anOpenCalendar } from "./a-calendar.ts";
import { aPolicy, mon, policyFrom } from "./a-story.ts";
import { cases } from "./any-case.ts";
import { slowAfterOpenMinutes, slowDue, slowOpenMinutes } from "./slow-due.ts";

describe("the clocks of any ticket", () => {
  it("are met if and only if they were met by their due instant", () => {
    check(stories(), ({ events, upTo }) => {
      for (const { state, metAt, dueAt, cancelledAt } of replayClocks(events, upTo)) {
        if (cancelledAt !== null) continue;
        expect(state === "met").toBe(metAt !== null && dueAt !== null && metAt <= dueAt);
      }
    });
  });

  it("are missed at their due instant, and never by a look at or before it", () => {
    check(stories(), ({ events, upTo }) => {
      for (const { state, missedAt, dueAt, metAt } of replayClocks(events, upTo)) {
        expect(state === "missed").toBe(missedAt !== null);
        if (missedAt === null) continue;
        expect(dueAt).toBe(missedAt);
        expect(missedAt).toBeLessThan(metAt ?? upTo);
      }
    });
  });

  it("keep every miss that was known before, whatever happens later", () => {
    check(stories(), ({ events, upTo, until }) => {
      const later = new Map(replayClocks(events, upTo).map((clock) => [clock.key, clock]));

      for (const { key, missedAt } of replayClocks(events, until))
        if (missedAt !== null) expect(later.get(key)?.missedAt).toBe(missedAt);
    });
  });

  it("follow from what has happened, not from what will", () => {
    check(stories(), ({ events, until }) => {
      const past = events.filter((event) => event.kind === "policy" || happenedAt(event) <= until);

      expect(replayClocks(past, until)).toEqual(replayClocks(events, until));
    });
  });

  it("are one of each kind at a time, but a clock for each promise", () => {
    check(stories(), ({ events, upTo }) => {
      const open = replayClocks(events, upTo).filter(
        ({ kind, metAt, cancelledAt }) =>
          kind !== "promise" && metAt === null && cancelledAt === null,
      );

      expect(new Set(open.map(({ kind }) => kind)).size).toBe(open.length);
    });
  });

  it("have keys of their own, and come in the order in which they started", () => {
    check(stories(), ({ events, upTo }) => {
      const clocks = replayClocks(events, upTo);

      expect(new Set(clocks.map(({ key }) => key)).size).toBe(clocks.length);
      expect(clocks.map(({ startedAt }) => startedAt)).toEqual(
        clocks.map(({ startedAt }) => startedAt).toSorted((one, other) => one - other),
      );
    });
  });

  it("are the same in whatever order events of different instants are told", () => {
    check(stories(), ({ events, upTo }) => {
      const [policy, ...others] = events as [SlaEvent, ...SlaEvent[]];
      const told = new Map(others.map((event) => [happenedAt(event), event]));
      told.delete(policy.at);
      const single = [policy, ...told.values()];

      expect(replayClocks(single.toReversed(), upTo)).toEqual(replayClocks(single, upTo));
    });
  });

  it("do not depend on where among events of one instant a note or an acknowledgement stands", () => {
    check(stories(), ({ events, upTo }) => {
      const at = happenedAt(events.at(-1) as SlaEvent);
      const extra: SlaEvent[] = [
        { kind: "note", at },
        { kind: "acknowledgement", at },
      ];

      expect(replayClocks([...extra, ...events], upTo)).toEqual(
        replayClocks([...events, ...extra], upTo),
      );
    });
  });

  it("warn while the shop is open, after the start and before the due instant", () => {
    const calendar = anOpenCalendar();
    check(stories(), ({ events, upTo }) => {
      for (const { warnAts, startedAt, dueAt } of replayClocks(events, upTo)) {
        for (const at of warnAts) {
          expect(calendar.openAtOrAfter(at)).toBe(at);
          expect(at).toBeGreaterThan(startedAt);
          expect(at).toBeLessThan(dueAt ?? 0);
        }
        expect(warnAts).toEqual(warnAts.toSorted((one, other) => one - other));
      }
    });
  });

  it("leave no pause longer than the time in which the shop was open", () => {
    const calendar = anOpenCalendar();
    check(stories(), ({ events, upTo }) => {
      for (const { pausedMinutes, startedAt, kind } of replayClocks(events, upTo)) {
        const most = calendar.openMsBetween(startedAt, upTo) / MINUTE_MS;
        expect(pausedMinutes).toBeGreaterThanOrEqual(0);
        expect(pausedMinutes).toBeLessThanOrEqual(kind === "resolution" ? most : 0);
      }
    });
  });
});

describe("pausing", () => {
  it("never makes a resolution due earlier, nor misses one that would be met", () => {
    check(
      pausedCases(),
      ({ calendar, receivedAt, target, pauses, upTo }) => {
        const open = compileCalendar(calendar);
        const [unpaused, paused] = [[], pauses].map((spans) =>
          resolutionOf(replayClocks(pausedStory(open, receivedAt, target, spans), upTo)),
        );

        if (paused?.dueAt != null && unpaused?.dueAt != null)
          expect(paused.dueAt).toBeGreaterThanOrEqual(unpaused.dueAt);
        if (unpaused?.state === "running") expect(["running", "paused"]).toContain(paused?.state);
      },
      WALKED_RUNS,
    );
  });

  it("comes to the same due instant and the same minutes as a walk over every minute", () => {
    let compared = 0;
    check(
      pausedCases(),
      ({ calendar, receivedAt, target, pauses, upTo }) => {
        const slow = slowResolution({ calendar, receivedAt, target, pauses, upTo });
        if (!slow) return;

        compared++;
        const story = pausedStory(compileCalendar(calendar), receivedAt, target, pauses);
        const { dueAt, pausedMinutes, state } = resolutionOf(replayClocks(story, upTo));
        expect({ dueAt, pausedMinutes, state }).toEqual(slow);
      },
      WALKED_RUNS,
    );

    expect(compared).toBeGreaterThan(WALKED_RUNS / 3);
  });
});

const RUNS = 200;
/** A walk over every minute of three weeks takes its time. */
const WALKED_RUNS = 80;

function check<Given>(given: fc.Arbitrary<Given>, holds: (given: Given) => void, numRuns = RUNS) {
  fc.assert(fc.property(given, holds), { numRuns });
}

type Story = {
  readonly events: readonly SlaEvent[];
  readonly upTo: Instant;
  /** Some instant before that. */
  readonly until: Instant;
};

/** Two weeks of whatever can happen to a ticket, from a Monday on. */
function stories(): fc.Arbitrary<Story> {
  const start = mon("00:00");
  const at = fc
    .integer({ min: 0, max: 14 * 24 * 4 })
    .map((quarters) => (start + quarters * 15 * MINUTE_MS) as Instant);
  const id = fc.constantFrom("1", "2", "3", "4", "5", "6");
  const plain = fc.constantFrom(
    ...([
      "note",
      "acknowledgement",
      "waiting",
      "not-waiting",
      "investigating",
      "investigation-ended",
      "resolved",
      "reopened",
      "spam",
      "not-spam",
    ] as const),
  );
  const urgency = fc.constantFrom("general" as const, "urgent" as const);

  const event: fc.Arbitrary<SlaEvent> = fc.oneof(
    fc.record({ kind: fc.constant("customer-message" as const), id, at, urgency }),
    fc.record({
      kind: fc.constant("customer-message" as const),
      id,
      at,
      thanks: fc.boolean(),
      urgency: fc.constant("urgent" as const),
    }),
    fc
      .tuple(id, at, fc.boolean(), fc.nat(300), at)
      .map(([reply, accepted, asks, minutes, by]): SlaEvent => ({
        kind: "agent-reply",
        id: reply,
        at: accepted,
        asks,
        seenUpTo: (accepted - minutes * MINUTE_MS) as Instant,
        promises: minutes % 3 === 0 ? [{ id: `by ${reply}`, by }] : [],
      })),
    fc.record({ kind: fc.constant("reply-bounced" as const), id, at }),
    fc.record({ kind: fc.constant("promise-kept" as const), id: id.map((one) => `by ${one}`), at }),
    fc.record({ kind: fc.constant("urgency" as const), to: urgency, at }),
    fc.record({ kind: fc.constant("own-due" as const), by: fc.option(at), at }),
    fc.record({ kind: plain, at }),
    at.map((when) =>
      policyFrom(
        when,
        aPolicy({
          targets: { ...defaultTargets, update: "6 business hours" },
          policyVersion: 2,
        }),
      ),
    ),
  );

  return fc
    .tuple(fc.array(event, { minLength: 1, maxLength: 25 }), at, at)
    .map(([events, ...looks]) => ({
      events: [policyFrom(start, aPolicy()), ...withIdsOnce(events)],
      upTo: Math.max(...looks) as Instant,
      until: Math.min(...looks) as Instant,
    }));
}

/** No two messages have one id, and no two replies. */
function withIdsOnce(events: readonly SlaEvent[]): SlaEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    if (event.kind !== "customer-message" && event.kind !== "agent-reply") return true;
    const name = `${event.kind} ${event.id}`;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

type Pause = { readonly from: Instant; readonly to: Instant };

/** Any calendar, receipt and target, with up to three times of waiting behind the receipt. */
const pausedCases = (): fc.Arbitrary<PausedCase> =>
  fc
    .tuple(
      cases(),
      fc.array(fc.integer({ min: 0, max: 2 * 1440 }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 6 * 1440 }),
    )
    .filter(([{ calendar }]) => Object.values(calendar.hours).some((hours) => hours.length > 0))
    .map(([one, minutes, until]) => {
      const edges = minutes
        .toSorted((a, b) => a - b)
        .map((minute) => (one.receivedAt + minute * MINUTE_MS) as Instant);
      const pauses: Pause[] = [];
      for (let index = 0; index + 1 < edges.length; index += 2)
        pauses.push({ from: edges[index] as Instant, to: edges[index + 1] as Instant });
      return { ...one, pauses, upTo: (one.receivedAt + until * MINUTE_MS) as Instant };
    });

function pausedStory(
  calendar: ReturnType<typeof compileCalendar>,
  receivedAt: Instant,
  target: Target,
  pauses: readonly Pause[],
): SlaEvent[] {
  const urgent = { ...defaultTargets.urgent, resolution: formatTarget(target) };
  return [
    policyFrom(receivedAt, aPolicy({ calendar, targets: { ...defaultTargets, urgent } })),
    { kind: "customer-message", id: "m1", at: receivedAt, urgency: "urgent" },
    { kind: "agent-reply", id: "r1", at: receivedAt, asks: true },
    ...pauses.flatMap(({ from, to }): SlaEvent[] => [
      { kind: "waiting", at: from },
      { kind: "not-waiting", at: to },
    ]),
  ];
}

const resolutionOf = (clocks: readonly Clock[]): Clock => {
  const clock = clocks.find(({ kind }) => kind === "resolution");
  if (!clock) throw new Error("There is no resolution clock.");
  return clock;
};

type PausedCase = {
  readonly calendar: Calendar;
  readonly receivedAt: Instant;
  readonly target: Target;
  readonly pauses: readonly Pause[];
  readonly upTo: Instant;
};

/** The resolution clock by the rules of the product, from minutes that were walked; null where they do not reach. */
function slowResolution({ calendar, receivedAt, target, pauses, upTo }: PausedCase) {
  const openMinutes = (from: number, to: number) =>
    slowOpenMinutes(calendar, receivedAt, from, to) ?? NaN;
  let dueAt = slowDue(calendar, receivedAt, target)?.dueAt ?? null;
  let pausedMinutes = 0;
  for (const { from, to } of pauses) {
    if (dueAt === null) return null;
    if (from > dueAt || from > upTo) break;
    pausedMinutes += openMinutes(from, Math.min(to, upTo));
    if (to > upTo) return { dueAt: null, pausedMinutes, state: "paused" };

    const left = openMinutes(from, dueAt);
    const resumed = left === 0 ? to : slowAfterOpenMinutes(calendar, receivedAt, to, left);
    dueAt = resumed === null ? null : Math.max(dueAt, resumed);
  }
  if (dueAt === null || Number.isNaN(pausedMinutes)) return null;
  return { dueAt, pausedMinutes, state: dueAt < upTo ? "missed" : "running" };
}
