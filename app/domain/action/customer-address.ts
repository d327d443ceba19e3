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

/** The customer's default address, for orders to come. */

export type CustomerAddressStart = {
  readonly kind: "customer-address";
  readonly customerId: string;
  /** Null where the customer has none yet. */
  readonly addressId: string | null;
  readonly address: PostalAddress;
};

export type CustomerAddressAsked = {
  readonly kind: "customer-address";
  readonly address: PostalAddress;
};

export type CustomerAddressPlan = CustomerAddressAsked & {
  readonly customerId: string;
  readonly addressId: string | null;
  readonly addressBefore: PostalAddress;
};

export const customerAddressRule: ActionRule<
  CustomerAddressStart,
  CustomerAddressAsked,
  CustomerAddressPlan
> = {
  fields: ({ address }, locale) => addressFields(address, locale),
  hint: () => say("Orders that were placed already keep the address that they have."),
  read(values, start) {
    const read = readAddress(values);
    if ("problems" in read) return problems(...read.problems);
    return isSameAddress(read.address, start.address)
      ? problems(problem(null, say("This is the customer’s address already.")))
      : asked({ kind: "customer-address", address: read.address });
  },
  effect: ({ address }) =>
    say(
      "Makes {address} the customer’s default address for orders to come. Nobody is told by Shopify.",
      { address: addressLines(address).join(", ") },
    ),
  done: () => say("changed the customer’s default address"),
  lines: ({ addressBefore, address }) => [
    { name: say("Until now"), value: addressLines(addressBefore).join(", ") || "no address" },
    { name: say("From now on"), value: addressLines(address).join(", ") },
  ],
  worth: () => null,
  before: ({ addressBefore }) => [
    { name: say("Default address"), value: addressLines(addressBefore).join(", ") },
  ],
  after: ({ address }) => [
    { name: say("Default address"), value: addressLines(address).join(", ") },
  ],
};
