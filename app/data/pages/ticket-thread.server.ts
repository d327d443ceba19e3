// What a ticket's page asks for while somebody reads it: earlier messages, and the words of one that stood in a line.
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { stretchOfTime } from "#app/domain/ticket/line-of-time.ts";
import type { EarlierThread, MessageView } from "#app/domain/ticket/ticket-view.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { readOrderLines } from "./order-lines.server.ts";
import { ENGLISH_READER, type Reader } from "./reader.ts";
import { eventView, readTicketEvents } from "./ticket-events.server.ts";
import { readEarlierMessages, readTicketMessage } from "./ticket-messages.server.ts";

export type ThreadAsk = {
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  readonly now: Instant;
  readonly reader: MemberId;
  /** In whose language the lines between the messages are; English where it is left out. */
  readonly words?: Reader;
};

/** What stands before this message, the first one of the ticket left out. Throws Refusal "not-found". */
export function readEarlierThread(db: Db, shopId: ShopId, ask: ThreadAsk): Promise<EarlierThread> {
  const { ticketId, messageId: before, words = ENGLISH_READER } = ask;
  return inShopBySql(db, shopId, async (tx) => {
    const [mail, events, lines, ends] = await Promise.all([
      readEarlierMessages(tx, shopId, { ...ask, before }),
      readTicketEvents(tx, shopId, ticketId),
      readOrderLines(tx, shopId, ticketId, words),
      tx.$queryRaw<{ from: Date; until: Date }[]>`
        select m."at" as "until", (select min(f."at") from "Message" f
          where f."shopId" = m."shopId" and f."ticketId" = m."ticketId") as "from" from "Message" m
        where m."shopId" = ${shopId}::uuid and m."ticketId" = ${ticketId}::uuid and m."id" = ${before}::uuid`,
    ]);
    const end = ends[0];
    if (!end) throw new Refusal("not-found", "This message is not here any more.");
    const told = events.map((event) => eventView(event, words.t));
    return stretchOfTime(mail.messages, [...lines, ...told], {
      from: end.from.toISOString(),
      until: end.until.toISOString(),
      earlier: mail.earlier,
    });
  });
}

/** Throws Refusal "not-found". */
export async function readWholeMessage(
  db: Db,
  shopId: ShopId,
  ask: ThreadAsk,
): Promise<MessageView> {
  const message = await inShopBySql(db, shopId, (tx) => readTicketMessage(tx, shopId, ask));
  if (!message) throw new Refusal("not-found", "This message is not here any more.");
  return message;
}
