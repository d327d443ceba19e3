import { connection, firstOf } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import { creditAccountNode } from "#tests/sandbox/shopify/mutations/credit/credit-nodes.ts";
import {
  orderSortValue,
  searchOrders,
  sortOrders,
  visibleOrders,
} from "#tests/sandbox/shopify/search/search-orders.ts";
import type { CustomerRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { addressNode, moneyNode } from "./money-node.ts";
import { totalsOf } from "./order-totals.ts";

export function customerNode(customer: CustomerRecord, call: Call): Node {
  const { shop } = call;
  const all = shop.orders.filter((order) => order.customerId === customer.id);
  const visible = (): typeof all =>
    visibleOrders(call).filter((order) => order.customerId === customer.id);
  const [defaultAddress] = customer.addresses;
  return {
    __typename: "Customer",
    id: gid("Customer", customer.id),
    legacyResourceId: String(customer.id),
    displayName: `${customer.firstName} ${customer.lastName}`,
    firstName: customer.firstName,
    lastName: customer.lastName,
    email: customer.email,
    phone: customer.phone,
    defaultEmailAddress: {
      __typename: "CustomerEmailAddress",
      emailAddress: customer.email,
      validFormat: true,
      marketingState: customer.tags.includes("newsletter") ? "SUBSCRIBED" : "NOT_SUBSCRIBED",
    },
    defaultPhoneNumber:
      customer.phone === null
        ? null
        : { __typename: "CustomerPhoneNumber", phoneNumber: customer.phone },
    createdAt: dateTime(customer.createdAt),
    updatedAt: dateTime(customer.updatedAt),
    numberOfOrders: String(all.length),
    amountSpent: () =>
      moneyNode(
        all.reduce((sum, order) => sum + totalsOf(order).net, 0),
        shop.currency,
      ),
    tags: customer.tags,
    note: customer.note,
    locale: customer.locale,
    state: customer.state,
    verifiedEmail: customer.verifiedEmail,
    validEmailAddress: true,
    taxExempt: false,
    lifetimeDuration: `about ${Math.max(1, Math.round((call.at - customer.createdAt) / (365 * 86_400_000)))} years`,
    defaultAddress: defaultAddress ? addressNode(defaultAddress) : null,
    storeCreditAccounts: (args: Args) =>
      connection(
        "StoreCreditAccountConnection",
        call.ledger.creditAccounts.filter(({ customerId }) => customerId === customer.id),
        args,
        (account) => creditAccountNode(account, call),
      ),
    addresses: (args: Args) => firstOf(customer.addresses, args).map(addressNode),
    addressesV2: (args: Args) =>
      connection("MailingAddressConnection", customer.addresses, args, addressNode),
    lastOrder: () => {
      const last = sortOrders(visible(), "CREATED_AT").at(-1);
      return last ? call.toOrder(last) : null;
    },
    orders: (args: Args) =>
      connection(
        "OrderConnection",
        sortOrders(searchOrders(visible(), args.query, call), args.sortKey),
        args,
        (order) => call.toOrder(order),
        orderSortValue(args.sortKey),
      ),
  };
}
