import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  idOf,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import type { DraftLine, DraftRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { customerNode } from "#tests/sandbox/shopify/nodes/customer-node.ts";
import {
  addressNode,
  imageNode,
  moneyBagNode,
  moneyNode,
} from "#tests/sandbox/shopify/nodes/money-node.ts";
import { variantNode } from "#tests/sandbox/shopify/nodes/product-node.ts";
import { byId, byTag, byWords, searchRecords } from "#tests/sandbox/shopify/search/match-search.ts";

export function draftQueries(call: Call): Record<string, unknown> {
  return {
    draftOrder: (args: Args) => {
      const draft = call.ledger.drafts.find(({ id }) => id === idOf("DraftOrder", args.id));
      return draft ? draftNode(draft, call) : null;
    },
    draftOrders: (args: Args) =>
      connection(
        "DraftOrderConnection",
        searchRecords(call.ledger.drafts, args.query, {
          default: (draft, term) =>
            byWords(`${draft.name} ${draft.email ?? ""} ${draft.note}`, term),
          id: (draft, term) => byId(draft.id, term),
          customer_id: (draft, term) => byId(draft.customerId, term),
          tag: (draft, term) => byTag(draft.tags, term),
          status: (draft, term) => draft.status.toLowerCase() === term.value.toLowerCase(),
        }),
        args,
        (draft) => draftNode(draft, call),
      ),
  };
}

export function draftNode(draft: DraftRecord, call: Call): Node {
  const { shop } = call;
  const customer = shop.customers.find(({ id }) => id === draft.customerId);
  const lines = draft.lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const lineDiscounts = draft.lines.reduce((sum, line) => sum + line.discount, 0);
  const subtotal = lines - lineDiscounts - (draft.discount?.amount ?? 0);
  const shipping = draft.shipping?.price ?? 0;
  const bag = (cents: number): Node => moneyBagNode(cents, shop);
  return {
    __typename: "DraftOrder",
    id: gid("DraftOrder", draft.id),
    legacyResourceId: String(draft.id),
    name: draft.name,
    status: draft.status,
    ready: true,
    createdAt: dateTime(draft.createdAt),
    updatedAt: dateTime(draft.updatedAt),
    completedAt: null,
    invoiceSentAt: dateTime(draft.invoiceSentAt),
    invoiceUrl: invoiceUrl(draft, call),
    invoiceEmailTemplateSubject: `Invoice ${draft.name}`,
    customer: customer ? () => customerNode(customer, call) : null,
    order: null,
    email: draft.email,
    phone: draft.phone,
    note2: draft.note,
    tags: draft.tags,
    customAttributes: draft.attributes.map((one) => ({ __typename: "Attribute", ...one })),
    currencyCode: shop.currency,
    presentmentCurrencyCode: shop.currency,
    shippingAddress: draft.shippingAddress ? addressNode(draft.shippingAddress) : null,
    billingAddress: draft.billingAddress ? addressNode(draft.billingAddress) : null,
    appliedDiscount: draft.discount
      ? {
          __typename: "DraftOrderAppliedDiscount",
          title: draft.discount.title,
          description: draft.discount.title ?? "",
          amountSet: bag(draft.discount.amount),
          value: draft.discount.amount / 100,
          valueType: "FIXED_AMOUNT",
        }
      : null,
    lineItems: (args: Args) =>
      connection("DraftOrderLineItemConnection", draft.lines, args, (line) => lineNode(line, call)),
    lineItemsSubtotalPrice: bag(lines - lineDiscounts),
    totalLineItemsPriceSet: bag(lines),
    totalDiscountsSet: bag(lineDiscounts + (draft.discount?.amount ?? 0)),
    subtotalPriceSet: bag(subtotal),
    totalShippingPriceSet: bag(shipping),
    totalTaxSet: bag(0),
    totalPriceSet: bag(subtotal + shipping),
    totalQuantityOfLineItems: draft.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    taxExempt: false,
    taxLines: [],
    warnings: [],
  };
}

/** Where the customer pays. */
export function invoiceUrl(draft: DraftRecord, call: Call): string {
  return `https://${call.shop.handle}.example/${call.shop.id}/invoices/${draft.token}`;
}

function lineNode(line: DraftLine, call: Call): Node {
  const { shop } = call;
  const product = shop.products.find(({ variants }) =>
    variants.some(({ id }) => id === line.variantId),
  );
  const variant = product?.variants.find(({ id }) => id === line.variantId);
  const title = line.title ?? product?.title ?? "";
  const total = line.unitPrice * line.quantity;
  const bag = (cents: number): Node => moneyBagNode(cents, shop);
  return {
    __typename: "DraftOrderLineItem",
    id: gid("DraftOrderLineItem", line.id),
    title,
    name: variant ? `${title} - ${variant.title}` : title,
    variantTitle: variant?.title ?? null,
    sku: variant?.sku ?? null,
    custom: variant === undefined,
    quantity: line.quantity,
    requiresShipping: true,
    taxable: true,
    isGiftCard: false,
    image: product ? () => imageNode(product.id, product.picture, product.title, call) : null,
    customAttributes: line.attributes.map((one) => ({ __typename: "Attribute", ...one })),
    originalUnitPriceSet: bag(line.unitPrice),
    originalUnitPriceWithCurrency: moneyNode(line.unitPrice, shop.currency),
    approximateDiscountedUnitPriceSet: bag(Math.round((total - line.discount) / line.quantity)),
    originalTotalSet: bag(total),
    discountedTotalSet: bag(total - line.discount),
    totalDiscountSet: bag(line.discount),
    variant: product && variant ? () => variantNode(product, variant, call) : null,
  };
}
