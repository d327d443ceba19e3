import { type Call, idOf } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { customerOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import { centsOf, type MoneyInput } from "#tests/sandbox/shopify/mutations/base/read-money.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { inWords, sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";

import { creditNode } from "./credit-nodes.ts";
import { creditCustomer } from "./store-credit.ts";

type Input = { creditAmount: MoneyInput; expiresAt?: string | null; notify?: boolean | null };

/** Credits an account, or its owner, for whom one is opened. */
export const storeCreditAccountCredit: Mutation = (args, call) =>
  answer({ nothing: { storeCreditAccountTransaction: null } }, () => {
    const input = args.creditInput as Input;
    const path = ["creditInput", "creditAmount"];
    const customerId = ownerOf(args.id, call);
    if (input.creditAmount.currencyCode !== call.shop.currency)
      refuse(
        [...path, "currencyCode"],
        "The currency does not match the account's",
        "MISMATCHING_CURRENCY",
      );
    const amount = centsOf(input.creditAmount.amount, [...path, "amount"]);
    if (amount <= 0)
      refuse([...path, "amount"], "The amount must be greater than 0", "NEGATIVE_OR_ZERO_AMOUNT");
    const expiresAt = input.expiresAt == null ? null : Date.parse(input.expiresAt);
    if (expiresAt !== null && expiresAt <= call.world.now())
      refuse(
        ["creditInput", "expiresAt"],
        "The expiry must be in the future",
        "EXPIRES_AT_IN_PAST",
      );
    const credit = creditCustomer(call, customerId, { amount, expiresAt });
    if (input.notify === true) {
      const customer = call.shop.customers.find(({ id }) => id === customerId);
      sendMail(call, customer?.email ?? null, {
        kind: "store-credit",
        subject: `You have store credit at ${call.shop.name}`,
        text: `${inWords(amount, call)} were credited.`,
      });
    }
    return { storeCreditAccountTransaction: creditNode(credit, call) };
  });

function ownerOf(id: unknown, call: Call): number {
  const account = idOf("StoreCreditAccount", id);
  if (account === null) return customerOf(id, call, { field: ["id"], code: "OWNER_NOT_FOUND" }).id;
  const found = call.ledger.creditAccounts.find((one) => one.id === account);
  return found?.customerId ?? refuse(["id"], "The account could not be found", "ACCOUNT_NOT_FOUND");
}
