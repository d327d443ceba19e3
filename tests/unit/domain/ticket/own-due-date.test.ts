import { describe, expect, it } from "vitest";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { ownDueDate, type WantedDue } from "#app/domain/ticket/own-due-date.ts";
import type { TicketState } from "#app/domain/ticket/ticket-state.ts";
import { aState, at, refusalOf } from "./a-state.ts";

const now = at("2026-11-23T16:00:00Z");
const friday = at("2026-11-27T16:00:00Z");
const isoOf = () => "2026-11-27T11:00:00-05:00";

const set = (given: Partial<WantedDue> = {}, ticket: TicketState = aState()) =>
  ownDueDate(ticket, { at: friday, reason: "Agreed by phone", by: "Ida", now, isoOf, ...given });

describe("an agent's own due date", () => {
  it("is kept with its reason", () => {
    expect(set({ reason: " Agreed by phone " })).toEqual({
      state: aState({ ownDue: { at: friday, reason: "Agreed by phone" } }),
      events: [{ kind: "own-due", until: isoOf(), reason: "Agreed by phone", by: "Ida" }],
    });
  });

  it("is taken back, once, also when the ticket is done", () => {
    const ownDue = { at: friday, reason: "Agreed by phone" };

    expect(set({ at: null }, aState({ status: "closed", ownDue }))).toEqual({
      state: aState({ status: "closed" }),
      events: [{ kind: "own-due", until: null, reason: "", by: "Ida" }],
    });
    expect(set({ at: null })).toBeNull();
  });

  it("changes nothing when it is the same, and is another one for another reason", () => {
    const ticket = aState({ ownDue: { at: friday, reason: "Agreed by phone" } });

    expect(set({}, ticket)).toBeNull();
    expect(set({ reason: "The goldsmith is back" }, ticket)).not.toBeNull();
  });

  it.each([
    ["has passed", { at: now }, {}],
    ["lies more than a year ahead", { at: (now + 367 * DAY_MS) as Instant }, {}],
    ["has no reason", { reason: " " }, {}],
    ["has a letter for a reason", { reason: "x".repeat(201) }, {}],
    ["stands on a ticket that is done", {}, { status: "resolved" }],
  ] as const)("is refused when it %s", (_, given, ticket) => {
    expect(refusalOf(() => set(given, aState(ticket)))).toMatch(
      "status" in ticket ? /^conflict: / : /^invalid: /,
    );
  });
});
