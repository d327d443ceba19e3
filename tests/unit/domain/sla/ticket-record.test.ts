import { describe, expect, it } from "vitest";
import { emptyRecord, isResolved } from "#app/domain/sla/ticket-record.ts";
import { aPolicy } from "./a-story.ts";
import { mon, tue, wed } from "./a-story.ts";

describe("a ticket whose events are gone through", () => {
  it("begins general, with nothing owed and nothing resolved", () => {
    const ticket = emptyRecord(aPolicy());

    expect(ticket).toMatchObject({ urgency: "general", clocks: [], ownDue: null, isOver: false });
    expect(isResolved(ticket)).toBe(false);
  });

  it("is resolved while nothing came since an agent said done", () => {
    const ticket = emptyRecord(aPolicy());

    ticket.unresolved.push({ from: mon("10:00"), to: tue("10:00") });
    expect(isResolved(ticket)).toBe(true);

    ticket.unresolved.push({ from: wed("10:00"), to: null });
    expect(isResolved(ticket)).toBe(false);
  });
});
