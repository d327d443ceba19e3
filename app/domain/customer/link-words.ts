import { readBack } from "#app/domain/words/read-back.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** How is it said why a customer or an order belongs to a ticket, what was looked for in vain, and why Shopify was not asked? */

/** Stored in English, with their values. */
export const linkReasons = {
  buyer: say("order {order} is this customer's"),
  orderAtAddress: say("order {order} of this customer holds exactly this address"),
  byHand: say("{by} linked it by hand"),
  label: say("a label of order {order} has no scan"),
  flow: say("a workflow of Shopify Flow opened it"),
  written: say("{by} wrote to the customer from the order’s page"),
};

export const lookedFor = {
  rejected: say("{name}: {by} said no"),
  customer: say("customer with the address {address}"),
  orders: say("orders with the address {address}"),
  confirmation: say("order with the confirmation number {code}"),
  tracking: say("order with the tracking number {code}"),
  order: say("order {order}"),
};

/** The same, where Shopify shows the orders of the last 60 days only. */
export const lookedForLately = {
  confirmation: say("order with the confirmation number {code} (of the last 60 days)"),
  tracking: say("order with the tracking number {code} (of the last 60 days)"),
  order: say("order {order} (of the last 60 days)"),
};

/** What Shopify says itself, passed on. */
export const notAsked = {
  denied: say("Shopify does not let Loupe read this: {message}"),
  refused: say("Shopify refused a question: {message}"),
  unreadable: say("Shopify answered: {answer}"),
};

export const linkReason = (stored: string): Words => readBack(stored, Object.values(linkReasons));

/** The order's own name says nothing by itself: its sentence, which fits most, is asked last. */
export const wordsLookedFor = (stored: string): Words =>
  readBack(stored, [...Object.values(lookedForLately), ...Object.values(lookedFor)]);

export const whyNotAsked = (stored: string): Words => readBack(stored, Object.values(notAsked));
