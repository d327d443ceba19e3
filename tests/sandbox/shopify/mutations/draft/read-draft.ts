import { randomBytes } from "node:crypto";

import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";
import { customerOf, variantOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import type { DraftLine, DraftRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import {
  type AddressInput,
  emptyAddress,
  isEmail,
  readAddress,
} from "#tests/sandbox/shopify/mutations/base/read-address.ts";
import { centsOf, type MoneyInput } from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { readTags } from "#tests/sandbox/shopify/mutations/base/read-tags.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";

type DiscountInput = { title?: string | null; value: number; valueType: string };
type Attributes = readonly { key: string; value: string }[];
type LineInput = {
  variantId?: string | null;
  title?: string | null;
  quantity: number;
  originalUnitPriceWithCurrency?: MoneyInput | null;
  priceOverride?: MoneyInput | null;
  appliedDiscount?: DiscountInput | null;
  customAttributes?: Attributes | null;
};
export type DraftInput = {
  purchasingEntity?: { customerId?: string | null } | null;
  customerId?: string | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  tags?: readonly string[] | null;
  customAttributes?: Attributes | null;
  lineItems?: readonly LineInput[] | null;
  shippingAddress?: AddressInput | null;
  billingAddress?: AddressInput | null;
  shippingLine?: { title?: string | null; priceWithCurrency?: MoneyInput | null } | null;
  appliedDiscount?: DiscountInput | null;
  useCustomerDefaultAddress?: boolean | null;
};

/** A draft as asked for. @throws Refused without items, or at the field that is at fault. */
export function readDraft(input: DraftInput, call: Call): DraftRecord {
  const lines = (input.lineItems ?? []).map((one, index) => readLine(one, call, index));
  if (lines.length === 0) refuse(["lineItems"], "Add at least 1 product");
  if (input.email != null && !isEmail(input.email)) refuse(["email"], "Email is invalid");
  const customerId = input.purchasingEntity?.customerId ?? input.customerId;
  const customer =
    customerId == null ? null : customerOf(customerId, call, { field: ["purchasingEntity"] });
  const known = input.useCustomerDefaultAddress === true ? customer?.addresses[0] : undefined;
  const address = (given: AddressInput | null | undefined, field: string) =>
    given
      ? { ...readAddress(given, emptyAddress(call.shop.address), [field]), id: call.world.nextId() }
      : (known ?? null);
  const sum = lines.reduce((all, one) => all + one.unitPrice * one.quantity - one.discount, 0);
  const shippingPrice = input.shippingLine?.priceWithCurrency;
  return {
    ...newDraft(call),
    customerId: customer?.id ?? null,
    email: input.email ?? customer?.email ?? null,
    phone: input.phone ?? null,
    note: input.note ?? "",
    tags: readTags(input.tags ?? [], ["tags"]),
    attributes: (input.customAttributes ?? []).map(({ key, value }) => ({ key, value })),
    shippingAddress: address(input.shippingAddress, "shippingAddress"),
    billingAddress: address(input.billingAddress, "billingAddress"),
    shipping: input.shippingLine
      ? {
          title: input.shippingLine.title ?? "Shipping",
          price: shippingPrice ? centsOf(shippingPrice.amount, ["shippingLine"]) : 0,
        }
      : null,
    discount: input.appliedDiscount
      ? {
          title: input.appliedDiscount.title ?? null,
          amount: discountOf(input.appliedDiscount, sum, 1),
        }
      : null,
    lines,
  };
}

/** Empty and numbered, as `#D1`. */
export function newDraft(call: Call): DraftRecord {
  const at = call.world.now();
  return {
    id: call.world.nextId(),
    name: `#D${call.ledger.drafts.length + 1}`,
    token: randomBytes(16).toString("hex"),
    status: "OPEN",
    createdAt: at,
    updatedAt: at,
    invoiceSentAt: null,
    customerId: null,
    email: null,
    phone: null,
    note: "",
    tags: [],
    attributes: [],
    shippingAddress: null,
    billingAddress: null,
    shipping: null,
    discount: null,
    lines: [],
  };
}

function readLine(one: LineInput, call: Call, index: number): DraftLine {
  const path = ["lineItems", String(index)];
  if (one.quantity < 1)
    refuse([...path, "quantity"], "Quantity must be greater than or equal to 1");
  const known =
    one.variantId == null
      ? null
      : variantOf(one.variantId, call, { field: [...path, "variantId"] });
  const title = one.title?.trim() ?? "";
  if (!known && title === "") refuse([...path, "title"], "Merchandise title is empty.");
  const price = known ? one.priceOverride : one.originalUnitPriceWithCurrency;
  const unitPrice = price ? centsOf(price.amount, path) : (known?.variant.price ?? 0);
  return {
    id: call.world.nextId(),
    variantId: known?.variant.id ?? null,
    title: known ? null : title,
    unitPrice,
    quantity: one.quantity,
    discount: one.appliedDiscount
      ? discountOf(one.appliedDiscount, unitPrice * one.quantity, one.quantity)
      : 0,
    attributes: (one.customAttributes ?? []).map(({ key, value }) => ({ key, value })),
  };
}

/** A fixed amount is off each of the units. */
function discountOf({ value, valueType }: DiscountInput, sum: number, units: number): number {
  const off =
    valueType === "PERCENTAGE" ? Math.round((sum * value) / 100) : Math.round(value * 100) * units;
  return Math.min(sum, Math.max(0, off));
}
