/** Whom does a ticket speak of, by what is known of its customer and its orders? */
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { KnownPeople } from "./mask-people.ts";

/** `names` may be mail addresses, where no name is known; then the part before the sign is a name. */
export function knownPeople(given: {
  readonly names: readonly string[];
  readonly orderNames: readonly string[];
  readonly orders: readonly Pick<
    OrderFacts,
    "name" | "confirmationNumber" | "shippingAddress" | "parcels"
  >[];
}): KnownPeople {
  const addresses = given.orders.flatMap(({ shippingAddress }) => shippingAddress ?? []);
  const parcels = given.orders.flatMap((order) => order.parcels);
  return {
    names: once([...given.names.map(nameIn), ...addresses.map(({ name }) => name)]),
    places: once(addresses.flatMap(({ lines, city, postcode }) => [...lines, city, postcode])),
    orders: once([
      ...given.orderNames,
      ...given.orders.flatMap(({ name, confirmationNumber }) => [name, confirmationNumber]),
    ]),
    trackingNumbers: once(parcels.map(({ trackingNumber }) => trackingNumber)),
  };
}

const nameIn = (name: string): string => (name.includes("@") ? (name.split("@")[0] ?? "") : name);

const once = (words: readonly (string | null)[]): readonly string[] => [
  ...new Set(words.flatMap((one) => (one === null || one.trim() === "" ? [] : [one.trim()]))),
];
