import { describe, expect, it } from "vitest";
import { invoiceRule, type InvoiceStart } from "#app/domain/action/invoice.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { anItem, anOrder } from "#tests/unit/domain/order/an-order.ts";
import { askedOf, fillIn } from "./fill-in.ts";

const start: InvoiceStart = {
  kind: "invoice",
  orderId: "o",
  orderName: "#1001",
  email: "jane@customer.example",
  outstanding: { amount: "49.00", currency: "USD" },
};

describe("sending an invoice", () => {
  it("goes to the order's own address, whoever asked", () => {
    const plan = {
      ...askedOf(fillIn(invoiceRule, start)),
      ...start,
      email: "jane@customer.example",
    };

    expect(inEnglish(invoiceRule.effect(plan, "en-US"))).toBe(
      "Shopify mails jane@customer.example, the address of #1001, a link to pay $49.00.",
    );
    expect(inEnglish(invoiceRule.done(plan, "en-US"))).toBe(
      "sent the invoice of #1001 over $49.00",
    );
    expect(invoiceRule.lines(plan, "en-US")).toEqual([{ name: "To be paid", value: "$49.00" }]);
    expect(invoiceRule.before(plan)).toEqual([{ name: "To be paid", value: "49.00 USD" }]);
    expect(invoiceRule.after(plan)).toEqual([
      { name: "Invoice sent to", value: "jane@customer.example" },
    ]);
    expect([invoiceRule.worth(plan), invoiceRule.hint(start)]).toEqual([null, null]);
  });

  it("says nothing of an order that is kept a surprise in its subject", () => {
    const order = anOrder({ name: "#1001", items: [anItem({ title: "Luna Ring" })] });
    const kept = { ...start, surprise: { order, format: { prefix: "#", suffix: "" } } };

    expect(askedOf(fillIn(invoiceRule, start)).subject).toBe("Invoice for order #1001");
    expect(askedOf(fillIn(invoiceRule, kept)).subject).toBe("Your invoice");
    for (const subject of ["Invoice for order #1001", "Your Luna Ring is waiting"])
      expect(fillIn(invoiceRule, kept, { subject })).toMatchObject({
        problems: [{ field: "subject", message: expect.stringContaining("surprise") as string }],
      });
  });

  it("is refused without an address, a debt or a subject", () => {
    const closed = [
      { ...start, email: null },
      { ...start, outstanding: { amount: "0.00", currency: "USD" } },
      { ...start, outstanding: { amount: "-5.00", currency: "USD" } },
    ];
    for (const one of closed) {
      expect(invoiceRule.hint(one)).not.toBeNull();
      expect(fillIn(invoiceRule, one).kind).toBe("problems");
    }
    expect(fillIn(invoiceRule, start, { subject: " " })).toMatchObject({
      problems: [{ field: "subject" }],
    });
  });
});
