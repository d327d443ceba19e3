import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type { TransactionRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

const GATEWAY = "shopify_payments";

/** The whole order is paid by card, or its amount held on the card until it is captured. */
export function pay(world: ShopWorld, orderId: number, kind: "sale" | "authorization"): void {
  const { total } = totalsOf(world.order(orderId));
  add(world, orderId, {
    kind: kind === "sale" ? "SALE" : "AUTHORIZATION",
    status: "SUCCESS",
    amount: total,
    errorCode: null,
    parentId: null,
  });
}

/** The card is refused; `errorCode` is Shopify's OrderTransactionErrorCode. */
export function failPayment(
  world: ShopWorld,
  orderId: number,
  errorCode = "INSUFFICIENT_FUNDS",
): void {
  const { total } = totalsOf(world.order(orderId));
  add(world, orderId, {
    kind: "SALE",
    status: "FAILURE",
    amount: total,
    errorCode,
    parentId: null,
  });
}

/** The money that was held is taken. @throws Error when none is held. */
export function capture(world: ShopWorld, orderId: number): void {
  const { transactions } = world.order(orderId);
  const held = transactions.find(
    ({ kind, status }) => kind === "AUTHORIZATION" && status === "SUCCESS",
  );
  if (!held) throw new Error(`No money is held for order ${orderId}.`);
  add(world, orderId, {
    kind: "CAPTURE",
    status: "SUCCESS",
    amount: held.amount,
    errorCode: null,
    parentId: held.id,
  });
}

/** The same amount is taken a second time. @throws Error when it was not taken a first time. */
export function captureAgain(world: ShopWorld, orderId: number): void {
  const paid = world
    .order(orderId)
    .transactions.find(
      ({ kind, status }) => (kind === "SALE" || kind === "CAPTURE") && status === "SUCCESS",
    );
  if (!paid) throw new Error(`Order ${orderId} is not paid.`);
  const { kind, amount, parentId } = paid;
  add(world, orderId, { kind, amount, parentId, status: "SUCCESS", errorCode: null });
}

type Payment = Pick<TransactionRecord, "kind" | "status" | "amount" | "errorCode" | "parentId">;

function add(world: ShopWorld, orderId: number, payment: Payment): void {
  world.deed(() => {
    const before = world.order(orderId);
    const transaction: TransactionRecord = {
      id: world.nextId(),
      gateway: GATEWAY,
      processedAt: world.now(),
      ...payment,
    };
    const after = world.changeOrder(orderId, (order) =>
      withStatus({ ...order, transactions: [...order.transactions, transaction] }),
    );
    world.emit("order_transactions/create", { orderId, transactionId: transaction.id });
    if (after.financialStatus === "PAID" && before.financialStatus !== "PAID") {
      world.emit("orders/paid", { orderId });
    }
  });
}
