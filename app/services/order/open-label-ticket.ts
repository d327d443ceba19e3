// No carrier has scanned a label: a ticket about its order, with a date, for staff alone.
import type { Tx } from "#app/data/db.server.ts";
import { linkReasons } from "#app/domain/customer/link-words.ts";
import { LABEL_SUBJECT, labelCustomer, labelNote } from "#app/domain/order/label-note.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { closeOfNextDay } from "#app/domain/order/unscanned-at.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OpenCalendar } from "#app/domain/sla/open-calendar.ts";
import { wallTimeWords } from "#app/domain/sla/trace-words.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { applyChange, takeTicket } from "#app/services/ticket/change-ticket.ts";
import { openOwnTicket } from "#app/services/ticket/open-own-ticket.ts";

export type LabelToTell = {
  readonly facts: OrderFacts;
  readonly label: { readonly fulfillmentGid: string; readonly labelAt: Instant };
  readonly days: number;
  readonly open: OpenCalendar;
  readonly now: Instant;
};

const REASON = say("No carrier has scanned the label.");

/** A step of a transaction: due at the close of the next business day. The customer gets no mail, and is owed none. */
export async function openLabelTicket(
  needs: Pick<Deps, "clock" | "newId" | "openCalendar" | "enqueue">,
  tx: Tx,
  shopId: ShopId,
  { facts, label, days, open, now }: LabelToTell,
): Promise<TicketId> {
  const madeWords = wallTimeWords(open.wallTimeAt(label.labelAt));
  const { ticketId } = await openOwnTicket(needs, tx, shopId, {
    subject: LABEL_SUBJECT,
    because: inEnglish(say(linkReasons.label, { order: facts.name })),
    note: { from: "Loupe", text: labelNote({ order: facts, ...label, madeWords, days }) },
    order: facts,
    customer: labelCustomer(facts),
    actor: "loupe",
    at: now,
  });
  const ticket = await takeTicket(needs, tx, shopId, ticketId);
  if (!ticket) throw new Error("the ticket was just written");
  const dueAt = closeOfNextDay(open, now);
  await applyChange(needs, tx, {
    shopId,
    ticketId,
    actor: "loupe",
    change: {
      state: {
        ...ticket.state,
        category: "shipping_delivery",
        ownDue: { at: dueAt, reason: REASON },
      },
      events: [
        {
          kind: "label-unscanned",
          order: facts.name,
          days,
          until: isoInZone(open.calendar.timeZone, dueAt),
        },
      ],
    },
  });
  return ticketId;
}
