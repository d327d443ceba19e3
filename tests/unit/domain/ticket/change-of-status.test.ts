import { describe, expect, it } from "vitest";
import { changeOfStatus, isDone, type WantedStatus } from "#app/domain/ticket/change-of-status.ts";
import type { TicketState } from "#app/domain/ticket/ticket-state.ts";
import { ticketStatuses } from "#app/domain/ticket/ticket-status.ts";
import { aState, at, refusalOf } from "./a-state.ts";

const now = at("2026-11-24T16:00:00Z");
const wrote = at("2026-11-23T15:00:00Z");

const change = (
  ticket: TicketState,
  wanted: Partial<WantedStatus> & Pick<WantedStatus, "to">,
  unexplained: readonly string[] = [],
) =>
  changeOfStatus(
    ticket,
    { seen: ticket.status, reason: "", cause: "", by: "Ida", ...wanted },
    { unexplained, now },
  );

describe("an agent giving a ticket another status", () => {
  it.each(ticketStatuses.flatMap((from) => ticketStatuses.map((to) => [from, to] as const)))(
    "from %s to %s",
    (from, to) => {
      const done = change(aState({ status: from }), { to });

      if (from === to) return expect(done).toBeNull();
      expect(done?.state.status).toBe(to);
      expect(done?.events).toEqual([{ kind: "status", from, to, by: "Ida" }]);
      expect(done?.state.closedAt).toBe(to === "closed" ? now : null);
      expect(done?.state.resolvedAt).toBe(isDone(to) ? now : null);
    },
  );

  it("keeps when it was resolved while it is closed, and counts anew when it is resolved again", () => {
    const resolvedAt = at("2026-11-20T16:00:00Z");
    const resolved = aState({ status: "resolved", resolvedAt });

    const closed = change(resolved, { to: "closed" })?.state ?? resolved;

    expect(closed.resolvedAt).toBe(resolvedAt);
    expect(change(closed, { to: "resolved" })?.state).toMatchObject({
      resolvedAt: now,
      closedAt: null,
    });
  });

  it.each(["resolved", "closed"] as const)(
    "is not %s with a customer's message unanswered, unless somebody says why: that is counted",
    (to) => {
      const ticket = aState({ unansweredSince: wrote });

      expect(refusalOf(() => change(ticket, { to, reason: "  " }))).toBe(
        "reason-wanted: Say why the customer's message gets no answer.",
      );
      expect(change(ticket, { to, reason: " An advertisement " })?.events).toEqual([
        {
          kind: "status",
          from: "open",
          to,
          by: "Ida",
          reason: "An advertisement",
          unanswered: true,
        },
      ]);
    },
  );

  it("asks nobody twice: what was resolved without an answer is closed without a word", () => {
    const ticket = aState({ status: "resolved", resolvedAt: wrote, unansweredSince: wrote });

    expect(change(ticket, { to: "closed" })?.events).toEqual([
      { kind: "status", from: "resolved", to: "closed", by: "Ida" },
    ]);
  });

  it("may wait for the customer without a reply, and that is counted", () => {
    expect(change(aState({ unansweredSince: wrote }), { to: "waiting" })?.events).toEqual([
      { kind: "status", from: "open", to: "waiting", by: "Ida", unanswered: true },
    ]);
  });

  it("wants a cause for every missed target before it is done, once", () => {
    const missed = ["first-reply:m1", "resolution:m1"];

    expect(refusalOf(() => change(aState(), { to: "resolved" }, missed))).toBe(
      "reason-wanted: Say why its target was missed.",
    );
    expect(change(aState(), { to: "resolved", cause: "Overlooked" }, missed)?.events).toEqual([
      { kind: "miss-cause", clock: "first-reply:m1", cause: "Overlooked", by: "Ida" },
      { kind: "miss-cause", clock: "resolution:m1", cause: "Overlooked", by: "Ida" },
      { kind: "status", from: "open", to: "resolved", by: "Ida" },
    ]);
    expect(change(aState(), { to: "waiting" }, missed)?.events).toHaveLength(1);
  });

  it("asks for both at once where both are missing", () => {
    const ticket = aState({ unansweredSince: wrote });

    expect(refusalOf(() => change(ticket, { to: "closed" }, ["first-reply:m1"]))).toBe(
      "reason-wanted: Say why the customer's message gets no answer, and why its target was missed.",
    );
  });

  it("keeps no cause where nothing was missed", () => {
    expect(change(aState(), { to: "resolved", cause: "Overlooked" })?.events).toHaveLength(1);
  });

  it("is refused when somebody gave it a third status meanwhile", () => {
    expect(
      refusalOf(() => change(aState({ status: "resolved" }), { to: "waiting", seen: "open" })),
    ).toBe("conflict: This ticket is resolved meanwhile. Look at it again.");
    expect(change(aState({ status: "waiting" }), { to: "waiting", seen: "open" })).toBeNull();
  });

  it("ends snooze and investigation of what is done, and leaves them alone otherwise", () => {
    const until = at("2026-11-26T16:00:00Z");
    const marks = { snoozedUntil: until, investigating: { what: "the parcel", until, by: "Ida" } };
    const ticket = aState(marks);

    expect(change(ticket, { to: "waiting" })?.state).toMatchObject(marks);
    expect(change(ticket, { to: "resolved" })?.state).toMatchObject({
      snoozedUntil: null,
      investigating: null,
    });
  });

  it("refuses a reason that is a letter", () => {
    const ticket = aState({ unansweredSince: wrote });

    expect(change(ticket, { to: "closed", reason: "x".repeat(200) })).not.toBeNull();
    expect(refusalOf(() => change(ticket, { to: "closed", reason: "x".repeat(201) }))).toMatch(
      /^invalid: /,
    );
  });
});
