// Reads the facts of a `check` item: what is missing or is of another kind than expected is not known.
import type {
  CheckFacts,
  CheckedItem,
  CheckedOrder,
  CheckedParcel,
} from "#app/domain/check/check-facts.ts";
import { proofLevels } from "#app/domain/proof/proof-level.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Throws an Error when `facts` is no object. */
export function readCheckFacts(facts: unknown): CheckFacts {
  if (!isFields(facts)) throw new Error("`facts` is no object");
  const customer = fields(facts.customer);
  return {
    customer: { name: text(customer.name), email: text(customer.email) },
    recipients: texts(facts.recipients).map(addressOnly),
    proof: proofLevels.find((level) => level === facts.proof) ?? null,
    surprise: facts.surprise === true,
    attachments: Array.isArray(facts.attachments)
      ? facts.attachments.flatMap(
          (one) => text(isFields(one) ? (one.fileName ?? one.filename) : one) ?? [],
        )
      : null,
    now: text(facts.now),
    orders: list(facts.orders).map(orderOf),
    allowedHosts: Array.isArray(facts.allowedHosts) ? texts(facts.allowedHosts) : null,
  };
}

function orderOf(order: Fields): CheckedOrder {
  const address = fields(order.address);
  const cancelled = order.cancelledAt ?? order.cancelled;
  return {
    name: text(order.name) ?? "",
    total: amount(order.total),
    currency: text(order.currency),
    financial: state(order.financial),
    fulfillment: state(order.fulfillment),
    ...(cancelled === undefined ? {} : { cancelled: cancelled !== null && cancelled !== false }),
    items: list(order.items).map(itemOf),
    parcels: list(order.parcels).map(parcelOf),
    refunds: list(order.refunds).flatMap((one) => {
      const value = amount(one.amount);
      return value === null ? [] : [{ amount: value, at: text(one.at) }];
    }),
    address: isFields(order.address)
      ? { city: text(address.city), postcode: text(address.postcode) }
      : null,
  };
}

function itemOf(item: Fields): CheckedItem {
  return {
    title: text(item.title) ?? "",
    options: optionsOf(item.options),
    quantity: Number(item.quantity ?? 1) || 1,
    price: amount(item.price),
  };
}

/** A list of values or of `{ name, value }`, an object of them, or one text. "Size" and its value are one option. */
function optionsOf(options: unknown): readonly string[] {
  if (typeof options === "string") return options.split(/\s?[/,;|]\s?/).filter((one) => one !== "");
  if (Array.isArray(options))
    return options.flatMap((one) =>
      isFields(one) ? named(text(one.name ?? one.key), text(one.value)) : (text(one) ?? []),
    );
  if (!isFields(options)) return [];
  return Object.entries(options).flatMap(([name, value]) => named(name, text(value)));
}

const named = (name: string | null, value: string | null): readonly string[] => {
  if (value === null) return [];
  return /size|größe|length|länge/i.test(name ?? "") &&
    /^[\d.,½ ]+$/.test(value) &&
    !/length|länge/i.test(name ?? "")
    ? [`size ${value}`]
    : [value];
};

function parcelOf(parcel: Fields): CheckedParcel {
  return {
    carrier: text(parcel.carrier),
    number: text(parcel.number),
    status: state(parcel.status),
    estimatedDelivery: text(parcel.estimatedDelivery),
    deliveredAt: text(parcel.deliveredAt),
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const fields = (value: unknown): Fields => (isFields(value) ? value : {});
const list = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((one) => text(isFields(one) ? one.address : one) ?? []) : [];

function text(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function amount(value: unknown): string | null {
  const written = text(isFields(value) ? value.amount : value);
  return written !== null && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(written) ? written : null;
}

/** Shopify's words come in capitals, and from other hands with blanks. */
const state = (value: unknown): string | null =>
  text(value)
    ?.trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_") ?? null;

const addressOnly = (address: string): string =>
  /<([^<>]{1,320})>\s*$/.exec(address)?.[1] ?? address;
