import { expect, it } from "vitest";
import { guardSurprises, type KeptSurprises } from "#app/domain/reply/guard-surprises.ts";
import { anItem, anOrder } from "#tests/unit/domain/order/an-order.ts";

const kept: KeptSurprises = {
  orders: [anOrder({ items: [anItem({ title: "Luna Ring" })] })],
  rules: { surpriseTags: [], surpriseTypes: ["Ring"] },
  format: { prefix: "#", suffix: "" },
};
const mail = {
  shopName: "Mejurn",
  text: "Your Luna Ring left today.",
  ticket: { number: "MJ-1042", subject: "Luna Ring" },
};

it("gives a mail that would spoil a surprise another subject and another preview", () => {
  expect(guardSurprises(kept, mail)).toEqual({
    ticket: { number: "MJ-1042", subject: "your message to Mejurn (MJ-1042)" },
    preview: "Your message to Mejurn (MJ-1042)",
  });
});

it("leaves a mail alone that tells nothing", () => {
  const silent = { ...mail, text: "It left today.", ticket: { ...mail.ticket, subject: "Hello" } };

  expect(guardSurprises(kept, silent)).toEqual({ ticket: silent.ticket, preview: null });
});

it("leaves a mail alone that is about no surprise", () => {
  expect(guardSurprises({ ...kept, orders: [] }, mail)).toEqual({
    ticket: mail.ticket,
    preview: null,
  });
});

it("names a mail that answers nothing by other words", () => {
  const { ticket, preview } = guardSurprises(kept, { ...mail, neutral: "A message from Mejurn" });

  expect(ticket.subject).toBe("A message from Mejurn");
  expect(preview).toBe("A message from Mejurn");
});
