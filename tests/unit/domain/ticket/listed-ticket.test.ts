import { describe, expect, it } from "vitest";
import { listedTicket, type TicketToList } from "#app/domain/ticket/listed-ticket.ts";
import { HOUR_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";

const now = instantOf(new Date("2026-11-23T10:00:00Z"));
const ticket: TicketToList = {
  ticketId: "t1",
  number: "MJ-1042",
  subject: "Where is my ring?",
  status: "open",
  isUrgent: false,
  due: null,
};
const list = (changed: Partial<TicketToList>) =>
  listedTicket({ ...ticket, ...changed }, now, "UTC", "en");
const dueIn = (hours: number) => {
  const at = (now + hours * HOUR_MS) as Instant;
  return { dueAt: at, readBy: at };
};

describe("a ticket on the page of an order", () => {
  it("says when its answer is due, louder the nearer that is", () => {
    expect(list({ due: dueIn(30) })).toMatchObject({ tone: "info", state: "Open" });
    expect(list({ due: dueIn(0.5) })).toMatchObject({ tone: "warning" });
    expect(list({ due: dueIn(-2) })).toMatchObject({ tone: "critical", due: "2 h late" });
  });

  it("says how it stands where nothing is due", () => {
    expect(list({ status: "waiting" })).toMatchObject({
      state: "Waiting for the customer",
      due: null,
    });
    expect(list({ status: "resolved" })).toMatchObject({ state: "Resolved", tone: "success" });
  });

  it("says that it is urgent only while it is open", () => {
    expect(list({ isUrgent: true }).state).toBe("Urgent");
    expect(list({ isUrgent: true, status: "closed" }).state).toBe("Closed");
  });

  it("has something to press where the mail had no subject", () => {
    expect(list({ subject: "" }).subject).toBe("(no subject)");
  });
});
