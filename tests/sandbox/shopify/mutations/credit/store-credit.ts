import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";
import type {
  CreditAccountRecord,
  CreditRecord,
} from "#tests/sandbox/shopify/mutations/base/ledger.ts";

/** Credits a customer's account of the shop's currency, which is opened with its first credit. */
export function creditCustomer(
  call: Call,
  customerId: number,
  credit: { amount: number; expiresAt: number | null },
): CreditRecord {
  const { ledger, world } = call;
  const known = ledger.creditAccounts.find((one) => one.customerId === customerId);
  const account: CreditAccountRecord = known ?? { id: world.nextId(), customerId, balance: 0 };
  if (!known) ledger.creditAccounts.push(account);
  const balanceAfter = account.balance + credit.amount;
  ledger.creditAccounts.splice(ledger.creditAccounts.indexOf(account), 1, {
    ...account,
    balance: balanceAfter,
  });
  const record: CreditRecord = {
    id: world.nextId(),
    accountId: account.id,
    amount: credit.amount,
    balanceAfter,
    createdAt: world.now(),
    expiresAt: credit.expiresAt,
  };
  ledger.credits.push(record);
  return record;
}
