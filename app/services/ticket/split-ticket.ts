// An agent says that a ticket holds two problems: messages leave it for a new ticket with a clock of its own.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import {
  listThread,
  saveMoveRecord,
  saveTicketMove,
} from "#app/data/records/ticket-moves.server.ts";
import { readTicketSnapshot, stateOf } from "#app/data/records/ticket-snapshots.server.ts";
import {
  lockTicket,
  lockTicketsToMove,
  refreshDeliveryTrouble,
} from "#app/data/records/tickets.server.ts";
import type { MessageId, ShopId, TicketId, TicketMoveId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { splitOff } from "#app/domain/ticket/split-off.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { linkCustomerJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { carryOutSplit } from "./carry-out-split.ts";
import { mustMayMerge, type MovingAgent } from "./moving-agent.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue">;

export type SplitTicket = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  /** The customer's mail that begins the new ticket. */
  readonly messageId: MessageId;
  /** That mail alone, or all messages after it as well. */
  readonly only: boolean;
  readonly by: MovingAgent;
};

/**
 * Returns the new ticket. Throws Refusal: "not-allowed", "not-found", "invalid" for messages that make no ticket, "conflict"
 * when the thread has moved since, and while a reply is on its way.
 */
export async function splitTicket(
  needs: Needs,
  input: SplitTicket,
): Promise<{ moveId: TicketMoveId; ticketId: TicketId }> {
  mustMayMerge(input.by);
  const { shopId, ticketId, by } = input;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const { ticketPrefix } = await getShop(tx, shopId);
    const [from] = await lockTicketsToMove(tx, shopId, [ticketId]);
    if (!from) throw new Refusal("not-found", "This ticket is not here.");
    if (from.mergedIntoId !== null)
      throw new Refusal("conflict", "This ticket was merged into another one. Split that one.");
    const was = await readTicketSnapshot(tx, shopId, ticketId);
    const split = splitOff(await listThread(tx, shopId, ticketId), input);

    const toId = await carryOutSplit(needs, tx, shopId, { from, ...split });

    const at = needs.clock();
    const moveId = needs.newId<TicketMoveId>();
    const messageIds = split.goes.map(({ messageId }) => messageId);
    await saveTicketMove(tx, shopId, {
      id: moveId,
      kind: "split",
      fromId: ticketId,
      toId,
      messageIds,
      at,
      byId: by.id,
    });
    for (const side of [ticketId, toId]) {
      await rebuildClocks(needs, tx, shopId, side);
      await refreshDeliveryTrouble(tx, shopId, side);
    }
    const after = {
      from: stateOf(await readTicketSnapshot(tx, shopId, ticketId)),
      to: stateOf(await readTicketSnapshot(tx, shopId, toId)),
    };
    await saveMoveRecord(tx, shopId, moveId, { from: was, to: null, after, linkedOrders: [] });
    const event = (on: TicketId, detail: TicketEventDetail) => ({
      id: needs.newId<string>(),
      ticketId: on,
      actor: by.id,
      detail,
      at,
    });
    const opened = await lockTicket(tx, shopId, toId);
    const number = ticketNumber(ticketPrefix, opened?.number ?? 0);
    const fromNumber = ticketNumber(ticketPrefix, from.number);
    const messages = messageIds.length;
    await saveTicketEvents(tx, shopId, [
      event(ticketId, { kind: "split-off", number, messages, by: by.name }),
      event(toId, { kind: "split-from", number: fromNumber, by: by.name }),
    ]);
    await needs.enqueue(tx, linkCustomerJob, { shopId, ticketId: toId });
    await announceChange(tx, shopId, ticketId);
    await announceChange(tx, shopId, toId);
    return { moveId, ticketId: toId };
  });
}
