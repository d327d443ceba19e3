import { expect, it } from "vitest";
import { surprisesOf, type TicketOfSurprises } from "#app/domain/ticket/surprises-of.ts";
import { anItem, anOrder } from "#tests/unit/domain/order/an-order.ts";

const ticket: TicketOfSurprises = {
  number: "MJ-1042",
  subject: "Re: My Luna Ring",
  customerAddress: "jane@customer.example",
  facts: null,
  shopName: "Mejurn",
  orderPrefix: "#",
  orderSuffix: "",
  rules: { surpriseTags: [], surpriseTypes: ["Ring"] },
};
const ring = anOrder({ id: "1", name: "#1001", items: [anItem({ title: "Luna Ring" })] });
const chain = anOrder({
  id: "2",
  name: "#1002",
  items: [anItem({ title: "Halo Chain", productType: "Chain" })],
});
const links = [ring, chain].map((facts) => ({ orderId: facts.id, facts }));

it("tells the orders that are one, why, and who may be told", () => {
  expect(surprisesOf(links, ticket)).toEqual({
    kept: [
      {
        orderId: "1",
        orderName: "#1001",
        because: [{ text: "{type} in the order", values: { type: "Ring" } }],
        purchasers: ["jane@customer.example"],
      },
    ],
    subject: "your message to Mejurn (MJ-1042)",
  });
});

it("takes every order for one when somebody else writes", () => {
  const { kept } = surprisesOf(links, { ...ticket, customerAddress: "sam@customer.example" });

  expect(kept.map(({ orderName, because }) => [orderName, because[0]])).toEqual([
    ["#1001", "the writer is not the purchaser"],
    ["#1002", "the writer is not the purchaser"],
  ]);
});

it("leaves the subject of a ticket alone that is about none", () => {
  expect(surprisesOf([], ticket)).toEqual({ kept: [], subject: "My Luna Ring" });
});
