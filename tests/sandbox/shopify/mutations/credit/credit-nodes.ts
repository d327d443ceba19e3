import { connection } from "#tests/sandbox/shopify/graphql/connection.ts";
import {
  type Args,
  type Call,
  dateTime,
  gid,
  idOf,
  type Node,
} from "#tests/sandbox/shopify/graphql/node.ts";
import type {
  CreditAccountRecord,
  CreditRecord,
  DiscountCodeRecord,
  GiftCardRecord,
} from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { customerNode } from "#tests/sandbox/shopify/nodes/customer-node.ts";
import { moneyNode } from "#tests/sandbox/shopify/nodes/money-node.ts";
import { byId, byWords, searchRecords } from "#tests/sandbox/shopify/search/match-search.ts";

export function creditQueries(call: Call): Record<string, unknown> {
  const { ledger } = call;
  return {
    codeDiscountNodeByCode: (args: Args) => {
      const code = String(args.code).toLowerCase();
      const found = ledger.discountCodes.find((one) => one.code.toLowerCase() === code);
      return found ? discountCodeNode(found, call) : null;
    },
    giftCard: (args: Args) => {
      const found = ledger.giftCards.find(({ id }) => id === idOf("GiftCard", args.id));
      return found ? giftCardNode(found, call) : null;
    },
    giftCards: (args: Args) =>
      connection(
        "GiftCardConnection",
        searchRecords(ledger.giftCards, args.query, {
          // Shopify finds a card by its whole code, not by a part of it.
          default: (card, term) =>
            card.code === term.value.toLowerCase() || byWords(nameOf(card.customerId, call), term),
          id: (card, term) => byId(card.id, term),
          customer_id: (card, term) => byId(card.customerId, term),
        }),
        args,
        (card) => giftCardNode(card, call),
      ),
    storeCreditAccount: (args: Args) => {
      const id = idOf("StoreCreditAccount", args.id);
      const found = ledger.creditAccounts.find((one) => one.id === id);
      return found ? creditAccountNode(found, call) : null;
    },
  };
}

const nameOf = (customerId: number | null, call: Call): string => {
  const customer = call.shop.customers.find(({ id }) => id === customerId);
  return customer ? `${customer.firstName} ${customer.lastName}` : "";
};

export function discountCodeNode(discount: DiscountCodeRecord, call: Call): Node {
  const now = call.at;
  const isOver = discount.endsAt !== null && discount.endsAt <= now;
  const worth =
    "percentage" in discount.value
      ? `${discount.value.percentage * 100}% off`
      : `${(discount.value.amount / 100).toFixed(2)} off`;
  return {
    __typename: "DiscountCodeNode",
    id: gid("DiscountCodeNode", discount.id),
    codeDiscount: {
      __typename: "DiscountCodeBasic",
      title: discount.title,
      status: isOver ? "EXPIRED" : discount.startsAt > now ? "SCHEDULED" : "ACTIVE",
      summary: `${worth} entire order`,
      shortSummary: `${worth} entire order`,
      createdAt: dateTime(discount.createdAt),
      updatedAt: dateTime(discount.createdAt),
      startsAt: dateTime(discount.startsAt),
      endsAt: dateTime(discount.endsAt),
      usageLimit: discount.usageLimit,
      appliesOncePerCustomer: discount.appliesOncePerCustomer,
      asyncUsageCount: 0,
      codes: (args: Args) =>
        connection("DiscountRedeemCodeConnection", [{ id: discount.codeId }], args, () => ({
          __typename: "DiscountRedeemCode",
          id: gid("DiscountRedeemCode", discount.codeId),
          code: discount.code,
          asyncUsageCount: 0,
        })),
      codesCount: { __typename: "Count", count: 1, precision: "EXACT" },
      context: contextNode(discount, call),
      customerGets: {
        __typename: "DiscountCustomerGets",
        appliesOnOneTimePurchase: true,
        appliesOnSubscription: false,
        items: { __typename: "AllDiscountItems", allItems: true },
        value: valueNode(discount, call),
      },
      minimumRequirement:
        discount.minimumSubtotal === null
          ? null
          : {
              __typename: "DiscountMinimumSubtotal",
              greaterThanOrEqualToSubtotal: moneyNode(discount.minimumSubtotal, call.shop.currency),
            },
    },
  };
}

function contextNode({ customerIds }: DiscountCodeRecord, call: Call): Node {
  if (customerIds === null) return { __typename: "DiscountBuyerSelectionAll", all: "ALL" };
  return {
    __typename: "DiscountCustomers",
    customers: () =>
      call.shop.customers
        .filter(({ id }) => customerIds.includes(id))
        .map((customer) => customerNode(customer, call)),
  };
}

function valueNode({ value }: DiscountCodeRecord, call: Call): Node {
  return "percentage" in value
    ? { __typename: "DiscountPercentage", percentage: value.percentage }
    : {
        __typename: "DiscountAmount",
        amount: moneyNode(value.amount, call.shop.currency),
        appliesOnEachItem: value.onEachItem,
      };
}

/** A card's code is told once, when it is made; afterwards its last characters are. */
export function giftCardNode(card: GiftCardRecord, call: Call): Node {
  const { currency, customers } = call.shop;
  const owner = customers.find(({ id }) => id === card.customerId);
  const recipient = customers.find(({ id }) => id === card.recipient?.customerId);
  const last = card.code.slice(-4);
  return {
    __typename: "GiftCard",
    id: gid("GiftCard", card.id),
    balance: moneyNode(card.balance, currency),
    initialValue: moneyNode(card.initialValue, currency),
    createdAt: dateTime(card.createdAt),
    updatedAt: dateTime(card.createdAt),
    expiresOn: card.expiresOn,
    enabled: true,
    isRedeemable: true,
    deactivatedAt: null,
    lastCharacters: last,
    maskedCode: `•••• •••• •••• ${last}`,
    note: card.note,
    order: null,
    lineItem: null,
    customer: owner ? () => customerNode(owner, call) : null,
    recipientAttributes: recipient
      ? {
          __typename: "GiftCardRecipient",
          message: card.recipient?.message ?? null,
          preferredName: null,
          sendNotificationAt: null,
          recipient: () => customerNode(recipient, call),
        }
      : null,
  };
}

export function creditAccountNode(account: CreditAccountRecord, call: Call): Node {
  const owner = call.shop.customers.find(({ id }) => id === account.customerId);
  const credits = call.ledger.credits.filter(({ accountId }) => accountId === account.id);
  return {
    __typename: "StoreCreditAccount",
    id: gid("StoreCreditAccount", account.id),
    balance: moneyNode(account.balance, call.shop.currency),
    owner: () => (owner ? customerNode(owner, call) : null),
    transactions: (args: Args) =>
      connection("StoreCreditAccountTransactionConnection", credits, args, (credit) =>
        creditNode(credit, call),
      ),
  };
}

export function creditNode(credit: CreditRecord, call: Call): Node {
  const { currency } = call.shop;
  const account = call.ledger.creditAccounts.find(({ id }) => id === credit.accountId);
  return {
    __typename: "StoreCreditAccountCreditTransaction",
    id: gid("StoreCreditAccountCreditTransaction", credit.id),
    amount: moneyNode(credit.amount, currency),
    remainingAmount: moneyNode(credit.amount, currency),
    balanceAfterTransaction: moneyNode(credit.balanceAfter, currency),
    createdAt: dateTime(credit.createdAt),
    expiresAt: dateTime(credit.expiresAt),
    event: "ADJUSTMENT",
    account: () => (account ? creditAccountNode(account, call) : null),
  };
}
