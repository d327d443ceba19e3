import { describe, expect, it } from "vitest";
import { neutralReply, safeSubject, type SubjectToSend } from "#app/domain/reply/safe-subject.ts";
import { anItem, anOrder } from "#tests/unit/domain/order/an-order.ts";

const ring = anOrder({
  name: "#1001",
  items: [
    anItem({ title: "Luna Ring in 14k Gold", price: { amount: "240.00", currency: "USD" } }),
    anItem({ id: "2", title: "Solitaire", productType: "Pendant" }),
  ],
});
const NEUTRAL = "your message to Mejurn (MJ-1042)";
const sent = (subject: string, given: Partial<SubjectToSend> = {}) =>
  safeSubject({
    subject,
    ticketNumber: "MJ-1042",
    neutral: neutralReply("Mejurn", "MJ-1042"),
    orders: [ring],
    types: ["Ring"],
    format: { prefix: "#", suffix: "" },
    ...given,
  });

describe("the subject of a mail about a surprise", () => {
  it.each(["Question", "Where is my parcel?", "AW: Re: Hello", "[MJ-1042] Question"])(
    "stays the customer's own where it tells nothing: %s",
    (subject) => {
      expect(sent(subject)).not.toBe(NEUTRAL);
      expect(sent(subject)).toBe(sent(`Re: ${subject}`));
    },
  );

  it.each([
    "Luna Ring in 14k Gold",
    "Re: my LUNA ring",
    "Where is the solitaire?",
    "Resize my rings",
    "Order #1001",
    "Fwd: order 1001",
    "You charged $240.00",
    "about the 120,00 USD",
  ])("names no product, no price and no order: %s", (subject) => {
    expect(sent(subject)).toBe(NEUTRAL);
  });

  it("stays as it is where nothing is a surprise", () => {
    expect(sent("My Luna Ring, order #1001", { orders: [] })).toBe("My Luna Ring, order #1001");
  });

  it("may name a type of which nothing is in the order", () => {
    expect(sent("Do you sell bracelets?", { types: ["Bracelet"] })).toBe("Do you sell bracelets?");
  });

  it("does not take the ticket's number for an order's", () => {
    const orders = [anOrder({ name: "MJ-1042", items: [] })];
    const format = { prefix: "MJ-", suffix: "" };

    expect(sent("[MJ-1042] Question", { orders, format })).toBe("[MJ-1042] Question");
    expect(sent("Order MJ-1043", { orders: [anOrder({ name: "MJ-1043" })], format })).toBe(NEUTRAL);
  });
});
