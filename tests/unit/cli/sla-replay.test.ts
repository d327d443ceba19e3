import { describe, expect, it } from "vitest";
import { slaReplay } from "#app/cli/sla-replay.ts";
import { WrongArguments } from "#app/cli/verb.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import { runVerb } from "./run-verb.ts";

const nineToFive = [["09:00", "17:00"]];
const policy = {
  calendar: {
    timeZone: "America/New_York",
    hours: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
    holidays: { regions: ["US"] },
  },
  targets: defaultTargets,
};

/** A time in the week of Monday 18 May 2026. */
const on = (day: number, time: string) => `2026-05-${day}T${time}:00-04:00`;

describe("replaying the clocks of a ticket", () => {
  it("tells each clock with its fields, in the order in which they started", async () => {
    const events = [
      { kind: "customer-message", at: on(18, "10:00"), urgency: "urgent" },
      { kind: "acknowledgement", at: on(18, "10:01") },
      {
        kind: "agent-reply",
        id: "r1",
        at: on(18, "11:00"),
        asks: true,
        promises: [{ id: "p1", by: on(22, "12:00") }],
      },
      { kind: "waiting", at: on(18, "11:00") },
      { kind: "not-waiting", at: on(20, "11:00") },
      { kind: "now", at: on(20, "12:00") },
    ];

    expect(await clocksOf(events)).toEqual([
      {
        id: "t",
        clocks: [
          {
            kind: "first-reply",
            startedAt: on(18, "10:00"),
            dueAt: on(19, "10:00"),
            metAt: on(18, "11:00"),
            missedAt: null,
            pausedMinutes: 0,
            state: "met",
          },
          {
            kind: "resolution",
            startedAt: on(18, "10:00"),
            // Seven open hours were left on Wednesday 11:00: Thursday
            dueAt: on(21, "10:00"),
            metAt: null,
            missedAt: null,
            pausedMinutes: 960,
            state: "running",
          },
          {
            kind: "promise",
            startedAt: on(18, "11:00"),
            dueAt: on(22, "12:00"),
            metAt: null,
            missedAt: null,
            pausedMinutes: 0,
            state: "running",
          },
        ],
      },
    ]);
  });

  it("ends at `now`, and at its last event where there is none", async () => {
    const events = [{ kind: "customer-message", at: on(18, "10:00") }];
    const state = async (more: object[]) => (await firstClock([...events, ...more])).state;

    // Monday; due Wednesday; Thursday
    expect(await state([])).toBe("running");
    expect(await state([{ kind: "note", at: on(21, "10:00") }])).toBe("missed");
    expect(
      await state([
        { kind: "now", at: on(19, "10:00") },
        { kind: "note", at: on(21, "10:00") },
      ]),
    ).toBe("running");
  });

  it("takes every kind of event", async () => {
    const events = [
      { kind: "customer-message", at: on(18, "10:00"), id: "m1" },
      { kind: "note", at: on(18, "10:05") },
      { kind: "urgency", to: "urgent", at: on(18, "10:10") },
      { kind: "own-due", by: on(22, "10:00"), at: on(18, "10:20") },
      { kind: "own-due", by: null, at: on(18, "10:30") },
      { kind: "spam", at: on(18, "10:40") },
      { kind: "not-spam", at: on(18, "10:50") },
      { kind: "agent-reply", id: 7, at: on(18, "11:00"), seenUpTo: on(18, "10:30") },
      { kind: "reply-bounced", id: 7, at: on(18, "11:30") },
      { kind: "agent-reply", at: on(18, "12:00"), promises: [{ id: "p", by: on(19, "12:00") }] },
      { kind: "promise", id: "q", by: on(19, "12:00"), at: on(18, "12:10") },
      { kind: "promise-kept", id: "p", at: on(18, "12:30") },
      { kind: "promise-struck", id: "q", at: on(18, "12:40") },
      { kind: "investigating", at: on(18, "13:00") },
      { kind: "investigation-ended", at: on(18, "14:00") },
      { kind: "customer-message", at: on(18, "14:30"), thanks: true },
      { kind: "resolved", at: on(18, "15:00") },
      { kind: "reopened", at: on(18, "16:00") },
      { kind: "merged", at: on(18, "17:00") },
      { kind: "now", at: on(19, "10:00") },
    ];

    const [answer] = await clocksOf(events);

    expect(
      (answer?.clocks as { kind: string; state: string }[]).map(({ kind, state }) => [kind, state]),
    ).toEqual([
      ["first-reply", "met"],
      ["resolution", "met"],
      ["promise", "met"],
      ["promise", "cancelled"],
      ["update", "cancelled"],
    ]);
  });

  it("counts the holidays of the policy's regions", async () => {
    // Friday; Monday is Memorial Day; Wednesday
    const clock = await firstClock([{ kind: "customer-message", at: on(22, "10:00") }]);

    expect(clock.dueAt).toBe(on(27, "10:00"));
  });

  it.each([
    [undefined, "`events` is no list of events"],
    [[], "`events` is no list of events"],
    [[5], "event 1: it is no JSON object"],
    [[{ at: on(18, "10:00") }], "event 1: there is no kind of event"],
    [[{ kind: "lunch", at: on(18, "10:00") }], 'event 1: there is no kind "lunch"'],
    [[{ kind: "note", at: "Monday" }], "event 1: `at` is no instant"],
    [[{ kind: "reply-bounced", at: on(18, "10:00") }], "event 1: `id` is no text"],
    [[{ kind: "agent-reply", id: {}, at: on(18, "10:00") }], "event 1: `id` is no text"],
    [[{ kind: "agent-reply", at: on(18, "10:00"), promises: 5 }], "`promises` is no list"],
    [[{ kind: "urgency", to: "high", at: on(18, "10:00") }], "neither `general` nor `urgent`"],
    [[{ kind: "own-due", at: on(18, "10:00") }], "event 1: `by` is no instant"],
  ])("says why %j can't be answered", async (events, why) => {
    const [answer] = await clocksOf(events);

    expect(answer).toMatchObject({ id: "t", ok: false });
    expect(answer?.reason).toContain(why);
  });

  it("is wrong with a policy file without targets", async () => {
    const asked = runVerb(slaReplay, "--policy", { calendar: policy.calendar }, []);

    await expect(asked).rejects.toThrow(WrongArguments);
  });
});

const clocksOf = (events: unknown) => runVerb(slaReplay, "--policy", policy, [{ id: "t", events }]);

async function firstClock(events: object[]): Promise<Record<string, unknown>> {
  const [answer] = await clocksOf(events);
  return (answer?.clocks as Record<string, unknown>[])[0] ?? {};
}
