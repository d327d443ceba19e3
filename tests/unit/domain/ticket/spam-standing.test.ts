import { describe, expect, it } from "vitest";
import { asNoSpam, asSpam } from "#app/domain/ticket/spam-standing.ts";
import { aState, at } from "./a-state.ts";

const now = at("2026-11-24T16:00:00Z");
const before = at("2026-11-20T16:00:00Z");

describe("a ticket that is spam", () => {
  it("is closed, once, and nobody is to look at it again", () => {
    const until = at("2026-11-26T16:00:00Z");
    const ticket = aState({ snoozedUntil: until, investigating: { what: "x", until, by: "Ida" } });

    const spam = asSpam(ticket, "Ida", now);

    expect(spam?.state).toEqual(aState({ status: "closed", closedAt: now, spamAt: now }));
    expect(spam?.events).toEqual([{ kind: "spam", by: "Ida" }]);
    expect(asSpam(spam?.state ?? ticket, "Jon", now)).toBeNull();
    expect(asNoSpam(ticket, "Ida")).toBeNull();
  });

  it.each([
    ["open", aState({ unansweredSince: before })],
    ["waiting", aState({ status: "waiting" })],
    ["resolved", aState({ status: "resolved", resolvedAt: before })],
    [
      "resolved without an answer",
      aState({ status: "resolved", resolvedAt: before, unansweredSince: before }),
    ],
    ["closed", aState({ status: "closed", resolvedAt: before, closedAt: before })],
  ])("that was %s is so again once it is none", (_, ticket) => {
    const spam = asSpam(ticket, "Ida", now)?.state ?? ticket;

    const restored = asNoSpam(spam, "Ida");

    expect(restored?.state).toEqual(ticket);
    expect(restored?.events).toEqual([{ kind: "not-spam", by: "Ida" }]);
  });

  it("stays open when mail has opened it meanwhile", () => {
    const spam = aState({ status: "open", unansweredSince: before, spamAt: before });

    expect(asNoSpam(spam, "Ida")?.state.status).toBe("open");
  });
});
