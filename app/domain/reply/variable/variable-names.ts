import { say, within, type Words } from "#app/domain/words/words.ts";

/** What can stand in a saved reply as `{{name}}`, to be filled with what is true of a ticket when it is used. */

export const variableNames = [
  "customer.name",
  "customer.first_name",
  "customer.email",
  "order.name",
  "order.date",
  "order.status",
  "order.total",
  "order.items",
  "tracking.number",
  "tracking.link",
  "tracking.carrier",
  "delivery.estimate",
  "refund.amount",
  "refund.date",
  "ticket.number",
  "ticket.due",
  "agent.name",
  "agent.first_name",
  "shop.name",
  "shop.email",
  "next_business_day",
] as const;

export type VariableName = (typeof variableNames)[number];

export const isVariableName = (name: string): name is VariableName =>
  (variableNames as readonly string[]).includes(name);

/** What tells of an order leaves only where the sender's proof lets it. */
const OF_AN_ORDER: ReadonlySet<string> = new Set(["order", "tracking", "delivery", "refund"]);

export const isOrderVariable = (name: VariableName): boolean =>
  OF_AN_ORDER.has(name.split(".")[0] ?? "");

/** As an agent reads it. */
export const variableWords: Readonly<Record<VariableName, Words>> = {
  "customer.name": say("Customer’s name"),
  "customer.first_name": say("Customer’s first name"),
  "customer.email": say("Customer’s email address"),
  "order.name": say("Order number"),
  "order.date": say("Date of the order"),
  "order.status": say("State of the order"),
  "order.total": say("Total of the order"),
  "order.items": say("Items of the order"),
  "tracking.number": say("Tracking number"),
  "tracking.link": say("Tracking link"),
  "tracking.carrier": say("Carrier"),
  "delivery.estimate": say("Estimated delivery"),
  "refund.amount": say("Refunded amount"),
  "refund.date": say("Date of the refund"),
  "ticket.number": say("Ticket number"),
  "ticket.due": say("When an answer is due"),
  "agent.name": say("Your name"),
  "agent.first_name": say("Your first name"),
  "shop.name": say("Shop’s name"),
  "shop.email": say("Support address"),
  next_business_day: say("Next business day"),
};

/** What a variable is called in a sentence: those that there are by their words, any other as it was typed. */
export const nameInWords = (name: string): Words =>
  isVariableName(name) ? variableWords[name] : say("{name}", { name: `{{${name}}}` });

/** Several of them, one after the other. */
export const namesInWords = (names: readonly string[]): Words =>
  names
    .map((name) => say("“{name}”", { name: within(nameInWords(name)) }))
    .reduce((before, next) => say("{before}, {next}", { before, next }));
