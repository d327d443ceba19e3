import { describe, expect, it } from "vitest";
import type { Instant } from "#app/domain/shared/instant.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { awake, snoozing, type WantedSnooze } from "#app/domain/ticket/snoozing.ts";
import type { TicketState } from "#app/domain/ticket/ticket-state.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { aClockOf, aState, at, refusalOf } from "./a-state.ts";

const now = at("2026-11-23T16:00:00Z"); // a Monday
const tuesday = at("2026-11-24T14:00:00Z");
const wednesday = at("2026-11-25T15:00:00Z");
const friday = at("2026-11-27T14:00:00Z");
const iso = (when: Instant) => new Date(when).toISOString();

const snooze = (given: Partial<WantedSnooze> = {}, ticket: TicketState = aState()) =>
  snoozing(ticket, {
    until: tuesday,
    by: "Ida",
    clocks: [aClockOf()],
    now,
    isoOf: iso,
    wordsOf: iso,
    ...given,
  });

describe("snoozing a ticket", () => {
  it("puts it out of sight until the time that was asked for", () => {
    const { change, told } = snooze();

    expect(inPlainEnglish(told)).toBeNull();
    expect(change?.state.snoozedUntil).toBe(tuesday);
    expect(change?.events).toEqual([{ kind: "snoozed", until: iso(tuesday), by: "Ida" }]);
  });

  it("may wait for what happens to its order as well, and says so", () => {
    const waiting = snooze({ awaits: "delivered" });
    const kept = aState({ snoozedUntil: tuesday, snoozedFor: "delivered" });

    expect(waiting.change?.state).toMatchObject({ snoozedUntil: tuesday, snoozedFor: "delivered" });
    expect(waiting.change?.events).toEqual([
      { kind: "snoozed", until: iso(tuesday), by: "Ida", awaits: "delivered" },
    ]);
    expect(snooze({ awaits: "delivered" }, kept).change).toBeNull();
    expect(snooze({}, kept).change?.state).toMatchObject({ snoozedFor: null });
    expect(awake(kept, "delivered")?.state).toMatchObject({ snoozedUntil: null, snoozedFor: null });
  });

  it("brings it back when something is due, and says so", () => {
    const { change, told } = snooze({ until: friday });

    expect(inPlainEnglish(told)).toBe(`It comes back ${iso(wednesday)}, when something is due.`);
    expect(change?.state.snoozedUntil).toBe(wednesday);
  });

  it("changes nothing when it is snoozed until then already, and says what it said before", () => {
    expect(snooze({}, aState({ snoozedUntil: tuesday })).change).toBeNull();
    expect(inPlainEnglish(snooze({ until: friday }, aState({ snoozedUntil: wednesday })))).toEqual({
      change: null,
      told: `It comes back ${iso(wednesday)}, when something is due.`,
    });
  });

  it("takes a waiting ticket, but none that is done", () => {
    expect(snooze({}, aState({ status: "waiting" })).change).not.toBeNull();
    expect(refusalOf(() => snooze({}, aState({ status: "resolved" })))).toMatch(/^conflict: /);
    expect(refusalOf(() => snooze({}, aState({ status: "closed" })))).toMatch(/^conflict: /);
  });

  it("takes no time that has passed, none in a year and more", () => {
    expect(refusalOf(() => snooze({ until: now }))).toMatch(/^invalid: .*has passed/);
    const year = (days: number) => ({ until: (now + days * DAY_MS) as Instant, clocks: [] });
    expect(snooze(year(366)).change).not.toBeNull();
    expect(refusalOf(() => snooze(year(367)))).toMatch(/^invalid: .*a year/);
  });

  it("hides no answer that is late", () => {
    const late = { now: at("2026-11-25T16:00:00Z"), until: friday };

    expect(refusalOf(() => snooze(late))).toBe(
      `conflict: The customer's answer was due ${iso(wednesday)}: a late ticket can't be snoozed.`,
    );
    expect(snooze({ ...late, clocks: [aClockOf({ kind: "resolution" })] }).change).not.toBeNull();
  });

  it("ends with its reason, once", () => {
    const back = awake(aState({ snoozedUntil: tuesday }), "the customer wrote");

    expect(back).toEqual({
      state: aState(),
      events: [{ kind: "woken", because: "the customer wrote" }],
    });
    expect(awake(aState(), "the customer wrote")).toBeNull();
  });
});
