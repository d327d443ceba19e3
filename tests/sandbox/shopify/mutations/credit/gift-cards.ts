import { randomInt } from "node:crypto";
import { GraphQLError } from "graphql";

import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation, Mutations } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { customerOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import type { GiftCardRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import {
  type MoneyInput,
  positiveCents,
} from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { Refused, refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { inWords, sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";

import { giftCardNode } from "./credit-nodes.ts";

// shopify.dev/docs/api/admin-graphql/latest/input-objects/GiftCardCreateInput
const MIN_CODE = 8;
const MAX_CODE = 20;
const MADE_CODE = 16;
/** What a shop may put on one card; the real one differs by country and plan. */
const LIMIT_CENTS = 200_000;
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

type Input = {
  initialAmount?: MoneyInput | null;
  initialValue?: unknown;
  code?: string | null;
  customerId?: string | null;
  expiresOn?: string | null;
  note?: string | null;
  recipientAttributes?: { id: string; message?: string | null } | null;
};

const giftCardCreate: Mutation = (args, call) => {
  const input = args.input as Input;
  if (input.customerId != null && !call.scopes.has("write_customers")) {
    throw new GraphQLError(
      "Access denied for customerId. Required access: `write_customers` access scope.",
      {
        extensions: { code: "ACCESS_DENIED", requiredAccess: "`write_customers` access scope." },
      },
    );
  }
  return answer({ nothing: { giftCard: null, giftCardCode: null } }, () => {
    const card = read(input, call);
    call.ledger.giftCards.push(card);
    if (card.recipient) tell(card, card.recipient.customerId, call);
    return { giftCard: giftCardNode(card, call), giftCardCode: card.code };
  });
};

/** Only a card that belongs to a customer has somebody to be told. */
const giftCardSendNotificationToCustomer: Mutation = (args, call) =>
  answer({ nothing: { giftCard: null } }, () => {
    const card = call.ledger.giftCards.find(({ id }) => id === idOf("GiftCard", args.id));
    if (!card) return refuse(["id"], "The gift card could not be found.", "GIFT_CARD_NOT_FOUND");
    if (card.customerId === null)
      return refuse(["id"], "The gift card has no customer.", "CUSTOMER_NOT_FOUND");
    tell(card, card.customerId, call);
    return { giftCard: giftCardNode(card, call) };
  });

export const giftCards: Mutations = { giftCardCreate, giftCardSendNotificationToCustomer };

function read(input: Input, call: Call): GiftCardRecord {
  const at = (name: string): string[] => ["input", name];
  const amount = initialCents(input, call);
  if (amount > LIMIT_CENTS)
    refuse(
      at("initialAmount"),
      `can't exceed ${inWords(LIMIT_CENTS, call)}`,
      "GIFT_CARD_LIMIT_EXCEEDED",
    );
  const code = readCode(input.code, call);
  if (input.expiresOn != null && Date.parse(input.expiresOn) <= call.world.now())
    refuse(at("expiresOn"), "must be in the future", "INVALID");
  const { recipientAttributes: recipient } = input;
  return {
    id: call.world.nextId(),
    code,
    createdAt: call.world.now(),
    expiresOn: input.expiresOn ?? null,
    customerId:
      input.customerId == null
        ? null
        : customerOf(input.customerId, call, {
            field: at("customerId"),
            code: "CUSTOMER_NOT_FOUND",
          }).id,
    initialValue: amount,
    balance: amount,
    note: input.note ?? null,
    recipient: recipient
      ? {
          customerId: customerOf(recipient.id, call, {
            field: [...at("recipientAttributes"), "id"],
            code: "RECIPIENT_NOT_FOUND",
          }).id,
          message: recipient.message ?? null,
        }
      : null,
  };
}

function initialCents(input: Input, call: Call): number {
  const { currency } = call.shop;
  const money = input.initialAmount ?? { amount: input.initialValue, currencyCode: currency };
  if (money.amount == null)
    refuse(["input", "initialAmount"], "can't be blank", "MISSING_ARGUMENT");
  try {
    return positiveCents(money, currency, ["input", "initialAmount"]);
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return refuse(["input", "initialAmount"], "must be greater than 0", "GREATER_THAN");
  }
}

function readCode(given: string | null | undefined, call: Call): string {
  const field = ["input", "code"];
  if (given == null || given === "") {
    return Array.from({ length: MADE_CODE }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  }
  const code = given.toLowerCase();
  if (!/^[a-z0-9]*$/.test(code)) refuse(field, "may hold letters and numbers only", "INVALID");
  if (code.length < MIN_CODE)
    refuse(field, `is too short (minimum is ${MIN_CODE} characters)`, "TOO_SHORT");
  if (code.length > MAX_CODE)
    refuse(field, `is too long (maximum is ${MAX_CODE} characters)`, "TOO_LONG");
  if (call.ledger.giftCards.some((one) => one.code === code))
    refuse(field, "has already been taken", "TAKEN");
  return code;
}

function tell(card: GiftCardRecord, customerId: number, call: Call): void {
  const customer = call.shop.customers.find(({ id }) => id === customerId);
  sendMail(call, customer?.email ?? null, {
    kind: "gift-card",
    subject: `Your ${call.shop.name} gift card`,
    text: `A gift card of ${inWords(card.initialValue, call)}: ${card.code}`,
  });
}
