// What happened to a ticket's orders since it was opened, as lines in its thread. One query.
import {
  orderEventKinds,
  type OrderEventDetail,
  type OrderEventKind,
} from "#app/domain/order/order-event.ts";
import { orderEventWords } from "#app/domain/order/order-event-words.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { EventView } from "#app/domain/ticket/ticket-view.ts";
import type { Tx } from "#app/data/db.server.ts";
import type { Reader } from "./reader.ts";

type Row = {
  orderGid: string;
  orderName: string;
  key: string;
  kind: OrderEventKind;
  at: Date;
  detail: OrderEventDetail;
};

/** Each at its own instant, whenever we heard of it; what happened at one instant in the order of an order's life. */
export async function readOrderLines(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { t, locale }: Reader,
): Promise<readonly EventView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select e."orderGid", o."orderName", e."key", e."kind", e."at", e."detail" from "Ticket" t
    join "OrderLink" o on o."shopId" = t."shopId" and o."ticketId" = t."id"
    join "OrderEvent" e on e."shopId" = o."shopId" and e."orderGid" = o."orderGid" and e."at" >= t."openedAt"
    where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid order by e."key"`;
  const inOrder = rows.toSorted(
    (one, other) =>
      one.at.getTime() - other.at.getTime() ||
      orderEventKinds.indexOf(one.kind) - orderEventKinds.indexOf(other.kind),
  );
  return inOrder.map(({ orderGid, orderName, key, kind, at, detail }) => ({
    entry: "event",
    eventId: `${orderGid} ${key}`,
    at: at.toISOString(),
    words: orderEventWords({ kind, detail }, { orderName, locale, t }),
  }));
}
