import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import {
  packLess,
  packMore,
} from "#tests/sandbox/shopify/mutations/base/fulfillment-quantities.ts";
import type { EditRecord } from "#tests/sandbox/shopify/mutations/base/ledger.ts";
import { withStatus } from "#tests/sandbox/shopify/mutations/base/order-status.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { inWords, sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";
import { restockLine } from "#tests/sandbox/shopify/mutations/refund/refund-order.ts";
import { totalsOf } from "#tests/sandbox/shopify/nodes/order-totals.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";
import type { ShopWorld } from "#tests/sandbox/shopify/world/shop-world.ts";

import { editedOrder } from "./edited-order.ts";
import { editOf } from "./edit-of.ts";

export const orderEditCommit: Mutation = (args, call) =>
  answer({ nothing: { order: null, successMessages: null } }, () => {
    const edit = editOf(args.id, call);
    const notify = args.notifyCustomer === true;
    const note = typeof args.staffNote === "string" ? args.staffNote : null;
    const order = call.world.deed(() => commit(call.world, edit, { notify, note }));
    call.ledger.edits.delete(edit.id);
    if (notify) {
      const { outstanding } = totalsOf(order);
      sendMail(call, order.email, {
        kind: "order-edited",
        subject: `Your order ${order.name} was updated`,
        text:
          outstanding > 0
            ? `${inWords(outstanding, call)} are still to be paid.`
            : "Nothing is left to be paid.",
      });
    }
    return { order: call.toOrder(order), successMessages: ["Order updated"] };
  });

function commit(
  world: ShopWorld,
  edit: EditRecord,
  { notify, note }: { notify: boolean; note: string | null },
): OrderRecord {
  const before = world.order(edit.orderId);
  const added = edit.lines.filter(({ isAdded }) => isAdded);
  // An added item has the id of the calculated line only until it is on the order.
  const newIds = new Map(added.map(({ id }) => [id, world.nextId()]));
  const edited = editedOrder(before, edit);
  const lines = edited.lines.map((line) => ({ ...line, id: newIds.get(line.id) ?? line.id }));
  const moves = lines.flatMap((line) => {
    const known = before.lines.find(({ id }) => id === line.id);
    const delta = line.currentQuantity - (known?.currentQuantity ?? 0);
    return delta === 0 ? [] : [{ id: line.id, line, delta }];
  });
  const hasDiscount = edit.lines.some(({ discounts }) => discounts.length > 0);
  if (moves.length === 0 && !hasDiscount) refuse(["id"], "The order edit has no changes");
  const changed = world.changeOrder(edit.orderId, (order) => {
    const make = { nextId: world.nextId, at: world.now() };
    // What comes is packed with what is still open, before what goes may close that.
    const packed = [...moves]
      .sort((a, b) => b.delta - a.delta)
      .reduce(
        (now, { id, delta }): OrderRecord => ({
          ...now,
          fulfillmentOrders:
            delta > 0 ? packMore(now, id, delta, make) : packLess(now, id, -delta, make.at),
        }),
        order,
      );
    return withStatus({ ...packed, lines, discounts: edited.discounts, edited: true });
  });
  for (const { id, line, delta } of moves) {
    const isBack = edit.lines.some((part) => part.id === id && part.restock);
    if (delta > 0 || isBack) restockLine(world, line, -delta);
  }
  const signed = (isMore: boolean): { id: number; delta: number }[] =>
    moves
      .filter(({ delta }) => delta > 0 === isMore)
      .map(({ id, delta }) => ({ id, delta: Math.abs(delta) }));
  world.emit("orders/edited", {
    orderId: edit.orderId,
    editId: edit.id,
    additions: signed(true),
    removals: signed(false),
    staffNote: note,
    notify,
  });
  return changed;
}
