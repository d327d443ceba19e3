// What happened to a ticket, as lines of its thread.
import { eventWords, type TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { isQuietEvent } from "#app/domain/ticket/quiet-event.ts";
import type { EventView } from "#app/domain/ticket/ticket-view.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import type { Tx } from "#app/data/db.server.ts";

export type StoredEvent = {
  readonly id: string;
  readonly at: Date;
  readonly detail: TicketEventDetail;
};

/** All of them, in order. */
export const readTicketEvents = (
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<StoredEvent[]> =>
  tx.$queryRaw<StoredEvent[]>`
    select "id", "at", "detail" from "TicketEvent"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid order by "at", "id"`;

export const eventView = ({ id, at, detail }: StoredEvent, t: Translate): EventView => ({
  entry: "event",
  eventId: id,
  at: at.toISOString(),
  words: eventWords(detail, t),
  isQuiet: isQuietEvent(detail),
});
