import { describe, expect, it } from "vitest";
import { variableNames, type VariableName } from "#app/domain/reply/variable/variable-names.ts";
import { plainValue, variableValue } from "#app/domain/reply/variable/variable-value.ts";
import { anItem, aParcel } from "#tests/unit/domain/order/an-order.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { at, orderOfReply, variableFacts } from "./variable-facts.ts";

const text = (name: VariableName, facts = variableFacts()) => {
  const value = variableValue(name, facts);
  return value.kind === "value" ? value.text : `missing: ${inEnglish(value.why)}`;
};
const usd = (amount: string) => ({ amount, currency: "USD" });

describe("what a variable says on a ticket", () => {
  it.each<[VariableName, string]>([
    ["customer.name", "Ana Sommer"],
    ["customer.first_name", "Ana"],
    ["customer.email", "ana.sommer@post.example"],
    ["order.name", "#1001"],
    ["order.date", "Friday 15 May"],
    ["order.status", "shipped"],
    ["order.total", "$120.00"],
    ["order.items", "2 × Luna Ring (Gold / 7)"],
    ["tracking.number", "1Z999"],
    ["tracking.link", "https://ups.example/track?n=1Z999&x=1"],
    ["tracking.carrier", "UPS"],
    ["delivery.estimate", "Monday 25 May"],
    ["refund.amount", "missing: nothing was refunded yet"],
    ["refund.date", "missing: nothing was refunded yet"],
    ["ticket.number", "MJ-1001"],
    ["ticket.due", "Tuesday 26 May at 17:00 CEST"],
    ["agent.name", "Marlen Vogt"],
    ["agent.first_name", "Marlen"],
    ["shop.name", "Mejurn"],
    ["shop.email", "support@mejurn.example"],
    ["next_business_day", "Tuesday 26 May"],
  ])("fills %s with “%s”", (name, expected) => {
    expect(text(name)).toBe(expected);
  });

  it("has a case above for every variable that there is", () => {
    for (const name of variableNames) expect(text(name)).not.toBe("missing: it is not known");
  });

  it("says from where it knows it, and how old that is", () => {
    expect(variableValue("tracking.number", variableFacts())).toMatchObject({
      source: { text: "order {name}", values: { name: "#1001" } },
      asOf: at("2026-05-22T09:59:30Z"),
    });
    expect(variableValue("shop.name", variableFacts())).toMatchObject({ asOf: null });
  });

  it("writes dates, amounts and states in the language of the reply", () => {
    const german = variableFacts({ language: "de" });

    expect(text("order.date", german)).toBe("Freitag, 15. Mai");
    expect(text("order.total", german)).toBe("120,00\u00a0$");
    expect(text("order.status", german)).toBe("versandt");
    expect(text("ticket.due", german)).toBe("Dienstag, 26. Mai um 17:00 Uhr");
    expect(text("next_business_day", german)).toBe("Dienstag, 26. Mai");
  });

  it("takes Shopify's first name before the one that a mail is signed with", () => {
    const customer = { name: "Ana Sommer", firstName: "Anastasia", email: "a@post.example" };

    expect(text("customer.first_name", variableFacts({ customer }))).toBe("Anastasia");
  });

  it.each<[string, Parameters<typeof orderOfReply>[0], VariableName, string]>([
    ["nothing was shipped", { parcels: [] }, "tracking.number", "no tracking number yet"],
    ["nothing was shipped", { parcels: [] }, "tracking.carrier", "no carrier yet"],
    ["nothing was shipped", { parcels: [] }, "delivery.estimate", "no estimated delivery yet"],
    [
      "a link is none that a customer can follow",
      { parcels: [aParcel({ trackingUrl: "javascript:alert(1)" })] },
      "tracking.link",
      "no tracking link yet",
    ],
    [
      "the estimated day has gone by",
      { parcels: [aParcel({ estimatedDeliveryAt: "2026-05-21T12:00:00Z" })] },
      "delivery.estimate",
      "the estimated day has passed",
    ],
    [
      "the parcel is there",
      {
        parcels: [
          aParcel({
            estimatedDeliveryAt: "2026-05-25T12:00:00Z",
            deliveredAt: "2026-05-21T12:00:00Z",
          }),
        ],
      },
      "delivery.estimate",
      "it was delivered already",
    ],
    ["all was taken out again", { items: [] }, "order.items", "nothing is left in the order"],
  ])("has no value where %s", (_, order, name, why) => {
    expect(text(name, variableFacts({ order: orderOfReply(order) }))).toBe(`missing: ${why}`);
  });

  it("tells the last refund, and its date only where the refunds add up to what the order says", () => {
    const refunds = [
      { createdAt: "2026-05-18T10:00:00Z", total: usd("10.00") },
      { createdAt: "2026-05-20T10:00:00Z", total: usd("5.00") },
    ];
    const known = variableFacts({ order: orderOfReply({ refunded: usd("15.00") }, refunds) });
    const old = variableFacts({ order: orderOfReply({ refunded: usd("40.00") }, refunds) });

    expect(text("refund.amount", known)).toBe("$5.00");
    expect(text("refund.date", known)).toBe("Wednesday 20 May");
    expect(text("refund.amount", old)).toBe("$40.00");
    expect(text("refund.date", old)).toBe("missing: Shopify has not said when it was refunded");
  });

  it("names a long order's first items only", () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      anItem({ title: `Ring ${index}`, variantTitle: null }),
    );

    const order = orderOfReply({ items });
    expect(text("order.items", variableFacts({ order }))).toMatch(/^Ring 0, .*Ring 9, and more$/);
    expect(text("order.items", variableFacts({ order, language: "de" }))).toMatch(/und weitere$/);
  });

  it("tells nothing of an order that must not go out, nor of one that is not there", () => {
    const refused = variableFacts({ orderRefusal: "this mail is probably forged" });

    for (const name of ["order.name", "tracking.link", "delivery.estimate", "refund.date"] as const)
      expect(text(name, refused)).toBe("missing: this mail is probably forged");
    expect(text("order.name", variableFacts({ order: null }))).toMatch(/no order is linked/);
    expect(text("shop.name", refused)).toBe("Mejurn");
  });

  it("does not promise an hour that has gone by", () => {
    const late = { number: "MJ-1001", dueAt: at("2026-05-22T09:00:00Z") };

    expect(text("ticket.due", variableFacts({ ticket: late }))).toMatch(/overdue/);
    expect(text("ticket.due", variableFacts({ ticket: { ...late, dueAt: null } }))).toMatch(
      /nothing is due/,
    );
  });

  it("knows no agent in a mail that a rule sends, and no day of a shop that never opens", () => {
    const alone = variableFacts({ agent: null, nextBusinessDay: null });

    expect(text("agent.name", alone)).toMatch(/^missing/);
    expect(text("agent.first_name", alone)).toMatch(/^missing/);
    expect(text("next_business_day", alone)).toMatch(/^missing/);
  });

  it("lets nobody write a variable into a value, and no value be blank", () => {
    const customer = { name: "{{order.total}}\u0000\nX", firstName: "\u200b ", email: "{}" };
    const facts = variableFacts({ customer });

    expect(plainValue("{{a}}  b\n")).toBe("a b");
    expect(text("customer.name", facts)).toBe("order.total X");
    expect(text("customer.email", facts)).toBe("missing: it is empty");
    expect(text("customer.first_name", facts)).toMatch(/^missing/);
  });
});
