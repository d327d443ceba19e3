import type { SeenOrder } from "#app/domain/reply/seen-order.ts";
import type { SendStop } from "#app/domain/reply/send-stopped.ts";
import { whatIsNew, type WhatIsNew } from "#app/domain/reply/what-is-new.ts";
import type { ThreadNow } from "./composer-props.ts";

type Seen = { readonly seenMessageId: string; readonly seenOrders: readonly SeenOrder[] };

/** What the writer has not read, as the page knows it; and where the page knows of nothing, as the server said. */
export function whatToRead(seen: Seen, thread: ThreadNow, stop: SendStop | null): WhatIsNew {
  const { messages, orders } = whatIsNew(seen, thread);
  const isMoved = stop?.moved === true && seen.seenMessageId !== stop.newestMessageId;
  const isChanged =
    stop !== null && JSON.stringify(seen.seenOrders) !== JSON.stringify(stop.seenOrders);
  return {
    messages:
      messages.length > 0 || !isMoved
        ? messages
        : stop.messages.map(({ words: excerpt, ...message }) => ({ ...message, excerpt })),
    orders: orders.length > 0 || !isChanged ? orders : stop.orders,
  };
}

/** What the draft has seen once its writer says so. */
export function whatIsRead(thread: ThreadNow, stop: SendStop | null): Seen {
  const newest = thread.messages.at(-1)?.messageId ?? "";
  const isBehind =
    stop !== null && thread.messages.every(({ messageId }) => messageId !== stop.newestMessageId);
  return {
    seenMessageId: isBehind ? stop.newestMessageId : newest,
    seenOrders: isBehind || thread.orders.length === 0 ? (stop?.seenOrders ?? []) : thread.orders,
  };
}
