import { type Call, dateTime, gid, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import type { AddressRecord, ShopRecord } from "#tests/sandbox/shopify/seed/records.ts";

/** Shopify writes the Decimal of a MoneyV2 with one place where the second is zero: "129.0", "12.95". */
export function moneyNode(cents: number, currency: string): Node {
  const amount = (cents / 100).toFixed(2).replace(/(\.\d)0$/, "$1");
  return { __typename: "MoneyV2", amount, currencyCode: currency };
}

/** The shops of the sandbox sell in their own currency only, so both sides are alike. */
export function moneyBagNode(cents: number, shop: ShopRecord): Node {
  const money = moneyNode(cents, shop.currency);
  return { __typename: "MoneyBag", shopMoney: money, presentmentMoney: money };
}

export function addressNode(address: AddressRecord): Node {
  const name = `${address.firstName} ${address.lastName}`;
  const isGerman = address.countryCode === "DE";
  const town = isGerman
    ? `${address.zip} ${address.city}`
    : `${address.city} ${address.provinceCode ?? ""} ${address.zip}`;
  const lines = [address.address1, address.address2, town, address.country];
  return {
    __typename: "MailingAddress",
    id: gid("MailingAddress", address.id),
    name,
    firstName: address.firstName,
    lastName: address.lastName,
    company: address.company ?? null,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    provinceCode: address.provinceCode,
    zip: address.zip,
    country: address.country,
    countryCode: address.countryCode,
    countryCodeV2: address.countryCode,
    phone: address.phone,
    formattedArea: `${address.city}${address.provinceCode ? ` ${address.provinceCode}` : ""}, ${address.country}`,
    formatted: (args: Record<string, unknown>) =>
      [args.withName === true ? name : null, ...lines].filter((line) => line !== null),
  };
}

export function imageNode(id: number, picture: string, altText: string, call: Call): Node {
  const url = call.pictureUrl(picture);
  return {
    __typename: "Image",
    id: gid("ImageSource", id),
    url,
    src: url,
    originalSrc: url,
    altText,
    width: 400,
    height: 400,
  };
}

export function shopAddressNode(shop: ShopRecord): Node {
  const { __typename: _, id, ...fields } = addressNode(shop.address);
  return { ...fields, __typename: "ShopAddress", id: String(id).replace("Mailing", "Shop") };
}

export function locationNode(shop: ShopRecord): Node {
  return {
    __typename: "Location",
    id: gid("Location", shop.locationId),
    legacyResourceId: String(shop.locationId),
    name: `${shop.name} workshop`,
    isActive: true,
    isPrimary: true,
    fulfillsOnlineOrders: true,
    shipsInventory: true,
    createdAt: dateTime(shop.createdAt),
    address: {
      ...addressNode(shop.address),
      __typename: "LocationAddress",
    },
  };
}
