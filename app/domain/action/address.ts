import { say } from "#app/domain/words/words.ts";
import { problem } from "./action-field.ts";
import { asked, problems, type ActionRule } from "./action-rule.ts";
import {
  addressFields,
  addressLines,
  isSameAddress,
  readAddress,
  type PostalAddress,
} from "./postal-address.ts";

/** Where an order that has not left is sent to. */

export type AddressStart = {
  readonly kind: "address";
  readonly orderId: string;
  readonly orderName: string;
  readonly address: PostalAddress;
  /** Nothing is left to be sent. */
  readonly isSent: boolean;
};

export type AddressAsked = { readonly kind: "address"; readonly address: PostalAddress };

export type AddressPlan = AddressAsked & {
  readonly orderId: string;
  readonly orderName: string;
  readonly addressBefore: PostalAddress;
};

const SENT = say("Everything of this order has left: another address changes nothing any more.");

export const addressRule: ActionRule<AddressStart, AddressAsked, AddressPlan> = {
  fields: ({ address }, locale) => addressFields(address, locale),
  hint: ({ isSent }) => (isSent ? SENT : null),
  read(values, start) {
    if (start.isSent) return problems(problem(null, SENT));
    const read = readAddress(values);
    if ("problems" in read) return problems(...read.problems);
    return isSameAddress(read.address, start.address)
      ? problems(problem(null, say("This is the order’s address already.")))
      : asked({ kind: "address", address: read.address });
  },
  effect: ({ orderName, address }) =>
    say("Sends {order} to {address}. The customer is not told by Shopify.", {
      order: orderName,
      address: addressLines(address).join(", "),
    }),
  done: ({ orderName }) => say("changed the shipping address of {order}", { order: orderName }),
  lines: ({ addressBefore, address }) => [
    { name: say("Until now"), value: addressLines(addressBefore).join(", ") || "no address" },
    { name: say("From now on"), value: addressLines(address).join(", ") },
  ],
  worth: () => null,
  before: ({ addressBefore }) => [
    { name: say("Ships to"), value: addressLines(addressBefore).join(", ") },
  ],
  after: ({ address }) => [{ name: say("Ships to"), value: addressLines(address).join(", ") }],
};
