import { describe, expect, it } from "vitest";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import { putBack } from "#app/domain/bulk/put-back.ts";
import type { TicketStanding } from "#app/domain/bulk/ticket-standing.ts";
import { isoOf } from "#app/domain/shared/instant.ts";
import { aState, at } from "#tests/unit/domain/ticket/a-state.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { aStanding } from "./a-standing.ts";

const now = at("2026-11-24T16:00:00Z");
const later = at("2026-11-25T16:00:00Z");
const CLOSE: BulkStep = { kind: "close", reason: "", cause: "" };

function stateOf({ assigneeId: _assignee, tags: _tags, ...state }: TicketStanding) {
  return aState(state);
}

const back = (
  step: BulkStep,
  was: TicketStanding,
  became: TicketStanding,
  state = stateOf(became),
) => putBack(state, { step, was, became, by: "Ida", now, isoOf });

describe("putting a ticket back", () => {
  it("opens it again with its snooze and what was looked into, and says that it was taken back", () => {
    const investigating = { what: "x", until: later, by: "Ida" };
    const was = aStanding({ snoozedUntil: later, snoozedFor: "delivered", investigating });
    const became = aStanding({ status: "closed", closedAt: now, resolvedAt: now });

    const change = back(CLOSE, was, became);

    expect(inPlainEnglish(change?.state)).toEqual(
      aState({ snoozedUntil: later, snoozedFor: "delivered", investigating }),
    );
    expect(inPlainEnglish(change?.events)).toEqual([
      { kind: "status", from: "closed", to: "open", by: "Ida", takenBack: true },
    ]);
  });

  it("leaves a snooze out whose time has come meanwhile", () => {
    const change = back(
      CLOSE,
      aStanding({ snoozedUntil: at("2026-11-24T15:59:00Z") }),
      aStanding({ status: "closed", closedAt: now }),
    );

    expect(inPlainEnglish(change?.state.snoozedUntil)).toBeNull();
  });

  it("writes what the history calls each step's opposite", () => {
    const asleep = aStanding({ snoozedUntil: later });
    const spam = aStanding({ status: "closed", closedAt: now, spamAt: now });
    const snooze: BulkStep = { kind: "snooze", until: "next-day" };
    const sooner = aStanding({ snoozedUntil: at("2026-11-24T18:00:00Z") });

    expect(inPlainEnglish(back({ kind: "spam" }, aStanding(), spam)?.events)).toEqual([
      { kind: "not-spam", by: "Ida" },
    ]);
    expect(inPlainEnglish(back({ kind: "not-spam" }, spam, aStanding())?.events)).toEqual([
      { kind: "spam", by: "Ida" },
    ]);
    expect(inPlainEnglish(back(snooze, aStanding(), asleep)?.events)).toEqual([
      { kind: "woken", because: "Ida took the snooze back" },
    ]);
    expect(inPlainEnglish(back(snooze, sooner, asleep)?.events)).toEqual([
      { kind: "snoozed", until: "2026-11-24T18:00:00.000Z", by: "Ida" },
    ]);
  });

  it("changes nothing a second time, and nothing that somebody changed since", () => {
    const became = aStanding({ status: "closed", closedAt: now });

    expect(back(CLOSE, aStanding(), became, aState())).toBeNull();
    expect(() =>
      back(CLOSE, aStanding(), became, aState({ status: "resolved", resolvedAt: now })),
    ).toThrow("It was changed since");
  });
});
