import { describe, expect, it } from "vitest";
import { erasedEvent } from "#app/domain/privacy/erased-event.ts";
import { eventWords, type TicketEventDetail } from "#app/domain/ticket/event-words.ts";

const after = (detail: TicketEventDetail) => erasedEvent(detail);

describe("a ticket's history without its customer", () => {
  it("still says what staff did", () => {
    const event = { kind: "status", from: "open", to: "closed", by: "Kim", reason: "Ana moved" };

    expect(after(event as TicketEventDetail)).toEqual({ ...event, reason: "(erased)" });
  });

  it("no longer says who wrote", () => {
    const reasons = ["Ana knows the order"];
    const stranger = { kind: "stranger", number: "MJ-1", by: "ana@post.example", reasons } as const;

    expect(after(stranger)).toEqual({
      kind: "stranger",
      number: "MJ-1",
      by: "(erased)",
      reasons: [],
    });
    expect(
      after({ kind: "forwarded-by-staff", by: "kim@mejurn.example", from: "ana@post.example" }),
    ).toEqual({ kind: "forwarded-by-staff", by: "(erased)", from: "(erased)" });
    expect(after({ kind: "filed-under", address: "ana@post.example", by: "Kim" })).toEqual({
      kind: "filed-under",
      address: "(erased)",
      by: "Kim",
    });
  });

  it("still says how a complaint went and why an answer was corrected, in words that we choose among", () => {
    const events: TicketEventDetail[] = [
      { kind: "complaint", step: "answered", by: "Kim", outcome: "upheld" },
      { kind: "complaint", step: "opened", by: null },
      { kind: "correction", cause: "policy", by: "Kim" },
      { kind: "review", by: "Kim" },
    ];

    expect(events.map(after)).toEqual(events);
  });

  it("can still be read", () => {
    const promise = "01990000-0000-7000-8000-000000000000";
    const until = "2026-11-24T12:00:00-05:00";
    const kept = after({ kind: "promise-accepted", promise, until, words: "by noon", by: "Kim" });

    expect(eventWords(kept as TicketEventDetail)).toMatch(/^Promised by Kim/);
  });

  it("keeps of a record that it does not know only what is no word", () => {
    expect(erasedEvent({ kind: "order-event", said: "Ana", amount: 3 } as object)).toEqual({
      kind: "order-event",
      said: "(erased)",
      amount: 3,
    });
    expect(erasedEvent({})).toEqual({});
  });
});
