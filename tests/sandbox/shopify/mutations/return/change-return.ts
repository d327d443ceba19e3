import { type Call, idOf, type Node } from "#tests/sandbox/shopify/graphql/node.ts";
import { answer } from "#tests/sandbox/shopify/mutations/base/answer.ts";
import type { Mutation, Mutations } from "#tests/sandbox/shopify/mutations/base/desk.ts";
import { orderOf } from "#tests/sandbox/shopify/mutations/base/find-records.ts";
import { refuse } from "#tests/sandbox/shopify/mutations/base/refused.ts";
import { sendMail } from "#tests/sandbox/shopify/mutations/base/send-mail.ts";
import { returnNode } from "#tests/sandbox/shopify/nodes/return-node.ts";
import { visibleOrders } from "#tests/sandbox/shopify/search/search-orders.ts";
import type { OrderRecord, ReturnRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { type Input, readExchanges, readLines, readShippingFee } from "./read-return.ts";

type Found = { order: OrderRecord; returned: ReturnRecord };

const returnCreate: Mutation = (args, call) =>
  opening(args.returnInput as Input, "returnInput", "OPEN", call);

const returnRequest: Mutation = (args, call) =>
  opening(args.input as Input, "input", "REQUESTED", call);

const returnApproveRequest: Mutation = (args, call) => {
  const { id } = args.input as { id: string };
  return moving(id, call, ["input", "id"], ({ order, returned }) => {
    if (returned.status !== "REQUESTED")
      refuse(["input", "id"], "Return is not requested", "INVALID_STATE");
    call.world.emit("returns/approve", { orderId: order.id, returnId: returned.id });
    return { status: "OPEN", approvedAt: call.world.now(), name: nextName(order) };
  });
};

const returnDeclineRequest: Mutation = (args, call) => {
  const input = args.input as {
    id: string;
    declineReason: string;
    declineNote?: string | null;
    notifyCustomer?: boolean | null;
  };
  return moving(input.id, call, ["input", "id"], ({ order, returned }) => {
    if (returned.status !== "REQUESTED")
      refuse(["input", "id"], "Return is not requested", "INVALID_STATE");
    call.world.emit("returns/decline", { orderId: order.id, returnId: returned.id });
    if (input.notifyCustomer === true) {
      sendMail(call, order.email, {
        kind: "return-declined",
        subject: `Your return request for order ${order.name} was declined`,
        text: input.declineNote ?? "",
      });
    }
    const decline = { reason: input.declineReason, note: input.declineNote ?? null };
    return { status: "DECLINED", decline };
  });
};

const returnClose: Mutation = (args, call) =>
  moving(args.id, call, ["id"], ({ order, returned }) => {
    if (returned.status === "CLOSED") return {};
    if (returned.status !== "OPEN") refuse(["id"], "Return is not open", "INVALID_STATE");
    call.world.emit("returns/close", { orderId: order.id, returnId: returned.id });
    return { status: "CLOSED", closedAt: call.world.now() };
  });

/** Only before any work was done on it: shopify.dev/docs/api/admin-graphql/latest/mutations/returnCancel. */
const returnCancel: Mutation = (args, call) =>
  moving(args.id, call, ["id"], ({ order, returned }) => {
    const isBegun = returned.lines.some(({ processed, refunded }) => processed + refunded > 0);
    if (returned.status !== "OPEN" || isBegun)
      refuse(["id"], "Return cannot be canceled", "INVALID_STATE");
    call.world.emit("returns/cancel", { orderId: order.id, returnId: returned.id });
    return { status: "CANCELED" };
  });

export const returnChanges: Mutations = {
  returnCreate,
  returnRequest,
  returnApproveRequest,
  returnDeclineRequest,
  returnClose,
  returnCancel,
};

function opening(input: Input, root: string, status: "OPEN" | "REQUESTED", call: Call): Node {
  return answer({ nothing: { return: null } }, () => {
    const { world } = call;
    const order = orderOf(input.orderId, call, { field: [root, "orderId"], code: "NOT_FOUND" });
    const isOpen = status === "OPEN";
    const returned: ReturnRecord = {
      id: world.nextId(),
      name: isOpen ? nextName(order) : "",
      status,
      createdAt: world.now(),
      approvedAt: isOpen ? world.now() : null,
      closedAt: null,
      decline: null,
      shippingFee: readShippingFee(input, call, root),
      lines: readLines(order, input, call, root),
      exchangeLines: readExchanges(input, call, root),
    };
    const changed = world.deed(() => {
      const topic = isOpen ? "returns/approve" : "returns/request";
      world.emit(topic, { orderId: order.id, returnId: returned.id });
      // A return takes its order out of the archive.
      const returns = [...order.returns, returned];
      return world.changeOrder(order.id, () => ({ returns, closedAt: null }));
    });
    return { return: returnNode(changed, returned, call) };
  });
}

/** Changes the return that the id names. */
function moving(
  id: unknown,
  call: Call,
  field: readonly string[],
  change: (found: Found) => Partial<ReturnRecord>,
): Node {
  return answer({ nothing: { return: null } }, () =>
    call.world.deed(() => {
      const found = returnOf(id, call, field);
      const returned = { ...found.returned, ...change(found) };
      const order = call.world.changeOrder(found.order.id, ({ returns }) => ({
        returns: returns.map((one) => (one.id === returned.id ? returned : one)),
      }));
      return { return: returnNode(order, returned, call) };
    }),
  );
}

/** @throws Refused when there is none of that id. */
export function returnOf(id: unknown, call: Call, field: readonly string[]): Found {
  const number = idOf("Return", id);
  for (const order of visibleOrders(call)) {
    const returned = order.returns.find((one) => one.id === number);
    if (returned) return { order, returned };
  }
  return refuse(field, "Return does not exist", "NOT_FOUND");
}

function nextName(order: OrderRecord): string {
  return `${order.name}-R${order.returns.filter(({ name }) => name !== "").length + 1}`;
}
