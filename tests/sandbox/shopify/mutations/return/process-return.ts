import type { Call } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { packMore } from "#tests/sandbox/shopify/mutations/base/fulfillment-quantities.ts";
import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { inWords, sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";
import {
  refundOrder,
  restockLine,
  withoutUnits,
} from "#tests/sandbox/shopify/mutations/refund/refund-order.ts";
import { returnNode } from "#tests/sandbox/shopify/nodes/return-node.ts";
import type { LineRecord, OrderRecord, ReturnRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { returnOf } from "./change-return.ts";
import {
  type ProcessInput,
  readParts,
  readPayments,
  readShipping,
  restockedOf,
} from "./read-process.ts";
import { type Part, returnSums } from "./return-sums.ts";

/** Confirms what came back and what goes out in exchange, and gives money back where it is told to. */
export const returnProcess: Mutation = (args, call) =>
  answer({ nothing: { return: null } }, () => {
    const input = args.input as ProcessInput;
    const { order, returned } = returnOf(input.returnId, call, ["input", "returnId"]);
    if (returned.status !== "OPEN")
      refuse(["input", "returnId"], "Return is not open", "INVALID_STATE");
    const lines = readParts(
      "returnLineItems",
      "ReturnLineItem",
      input.returnLineItems,
      returned.lines,
    );
    const out = readParts(
      "exchangeLineItems",
      "ExchangeLineItem",
      input.exchangeLineItems,
      returned.exchangeLines,
    );
    if (lines.length + out.length === 0)
      refuse(["input", "returnLineItems"], "Nothing to process", "BLANK");
    const payments = readPayments(order, input, call);
    const shipping = readShipping(order, input);
    return call.world.deed(() => {
      const restocked = restockedOf(input);
      charge(order, returned, lines, call);
      for (const part of lines) comeBack(order.id, returned, part, restocked, call);
      for (const part of out) sendOut(order.id, returned.id, part, call);
      if (payments.length > 0 || shipping > 0) {
        const refund = refundOrder(call.world, order.id, {
          note: input.note ?? null,
          lines: [],
          shipping,
          payments,
          returnId: returned.id,
        });
        markRefunded(order.id, returned.id, lines, call);
        if (input.notifyCustomer === true) {
          sendMail(call, order.email, {
            kind: "refund",
            subject: `Refund notification for order ${order.name}`,
            text: `A refund of ${inWords(refund.amount, call)} was issued.`,
          });
        }
      }
      return { return: finish(order.id, returned.id, call) };
    });
  });

/** What is kept as a fee is owed beside the items that are left. */
function charge(
  order: OrderRecord,
  returned: ReturnRecord,
  lines: readonly Part[],
  call: Call,
): void {
  const { fees } = returnSums(call.shop, order, returned, { lines, exchanges: [] });
  if (fees === 0) return;
  call.world.changeOrder(order.id, ({ returns }) => ({
    returns: returns.map((one) =>
      one.id === returned.id ? { ...one, chargedFees: (one.chargedFees ?? 0) + fees } : one,
    ),
  }));
}

function comeBack(
  orderId: number,
  returned: ReturnRecord,
  part: Part,
  restocked: ReadonlyMap<number, number>,
  call: Call,
): void {
  const { world } = call;
  const lineId = returned.lines.find(({ id }) => id === part.id)?.lineId ?? 0;
  world.changeOrder(orderId, (order) => ({
    ...withoutUnits(order, lineId, { quantity: part.quantity, restock: "RETURN", at: world.now() }),
    returns: withLines(order, returned.id, part.id, ({ processed }) => ({
      processed: processed + part.quantity,
    })),
  }));
  const line = world.order(orderId).lines.find(({ id }) => id === lineId);
  const quantity = Math.min(part.quantity, restocked.get(part.id) ?? 0);
  if (line && quantity > 0) restockLine(world, line, quantity);
}

/** What goes out becomes an item of the order, to be packed like the others. */
function sendOut(orderId: number, returnId: number, part: Part, call: Call): void {
  const { world } = call;
  const exchange = world
    .order(orderId)
    .returns.find(({ id }) => id === returnId)
    ?.exchangeLines.find(({ id }) => id === part.id);
  const product = world.shop.products.find(({ variants }) =>
    variants.some(({ id }) => id === exchange?.variantId),
  );
  const variant = product?.variants.find(({ id }) => id === exchange?.variantId);
  if (!product || !variant)
    return refuse(["input", "exchangeLineItems"], "Variant is gone", "NOT_FOUND");
  const line: LineRecord = {
    id: world.nextId(),
    productId: product.id,
    variantId: variant.id,
    title: null,
    quantity: part.quantity,
    currentQuantity: part.quantity,
    fulfilled: 0,
    unitPrice: variant.price,
    discounts: [],
    attributes: [],
  };
  world.changeOrder(orderId, (order) => ({
    lines: [...order.lines, line],
    fulfillmentOrders: packMore(order, line.id, part.quantity, {
      nextId: world.nextId,
      at: world.now(),
    }),
    returns: order.returns.map((one) =>
      one.id === returnId
        ? {
            ...one,
            exchangeLines: one.exchangeLines.map((other) =>
              other.id === part.id
                ? { ...other, processed: other.processed + part.quantity, lineId: line.id }
                : other,
            ),
          }
        : one,
    ),
  }));
  restockLine(world, line, -part.quantity);
}

function markRefunded(orderId: number, returnId: number, lines: readonly Part[], call: Call): void {
  for (const part of lines) {
    call.world.changeOrder(orderId, (order) => ({
      returns: withLines(order, returnId, part.id, ({ refunded }) => ({
        refunded: refunded + part.quantity,
      })),
    }));
  }
}

function withLines(
  order: OrderRecord,
  returnId: number,
  lineId: number,
  change: (line: ReturnRecord["lines"][number]) => Partial<ReturnRecord["lines"][number]>,
): readonly ReturnRecord[] {
  return order.returns.map((one) =>
    one.id === returnId
      ? {
          ...one,
          lines: one.lines.map((line) =>
            line.id === lineId ? { ...line, ...change(line) } : line,
          ),
        }
      : one,
  );
}

/** A return of which nothing is left to process is closed. */
function finish(orderId: number, returnId: number, call: Call) {
  const { world } = call;
  const order = world.changeOrder(orderId, (now) =>
    withStatus({
      ...now,
      returns: now.returns.map((one) => {
        const left = [...one.lines, ...one.exchangeLines].some(
          ({ quantity, processed }) => processed < quantity,
        );
        return one.id === returnId && !left
          ? { ...one, status: "CLOSED", closedAt: world.now() }
          : one;
      }),
    }),
  );
  const returned = order.returns.find(({ id }) => id === returnId);
  if (!returned) throw new Error(`Return ${returnId} is gone.`);
  world.emit("returns/process", { orderId, returnId });
  if (returned.status === "CLOSED") world.emit("returns/close", { orderId, returnId });
  return returnNode(order, returned, call);
}
