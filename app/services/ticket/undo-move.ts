// A merge or a split was a mistake: both tickets stand again as they stood, unless somebody has gone on working on them.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { deleteCompany } from "#app/data/records/moved-company.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import { refreshTicketRating } from "#app/data/records/surveys.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import {
  deleteOrderLinks,
  lockTicketMove,
  markMoveUndone,
  moveMessages,
  type LockedMove,
} from "#app/data/records/ticket-moves.server.ts";
import {
  readTicketSnapshot,
  restoreTicket,
  stateOf,
  type TicketSnapshot,
} from "#app/data/records/ticket-snapshots.server.ts";
import {
  lockTicketsToMove,
  markTicketMerged,
  refreshDeliveryTrouble,
  type LockedTicket,
} from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId, TicketMoveId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { undoneObligations } from "#app/domain/ticket/merged-obligations.ts";
import { standsOnMove } from "#app/domain/ticket/stands-on-move.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { mustMayMerge, type MovingAgent } from "./moving-agent.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar">;

export type UndoMove = {
  readonly shopId: ShopId;
  readonly moveId: TicketMoveId;
  readonly by: MovingAgent;
};

type Sides = { readonly from: LockedTicket; readonly to: LockedTicket };

/**
 * Undoing twice changes nothing. A ticket that a split has opened keeps its number, merged into the one that it came from.
 * Throws Refusal: "not-allowed", "not-found", "conflict" when later steps stand on the move.
 */
export async function undoMove(needs: Needs, { shopId, moveId, by }: UndoMove): Promise<void> {
  mustMayMerge(by);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const shop = await getShop(tx, shopId);
    const move = await lockTicketMove(tx, shopId, moveId);
    if (!move) throw new Refusal("not-found", "This merge or split is not here.");
    if (move.isUndone) return;
    if (move.isErased)
      throw new Refusal(
        "conflict",
        "What stood on these tickets was erased: there is no way back.",
      );
    const sides = await lockSides(tx, shopId, move);
    const now = {
      from: await readTicketSnapshot(tx, shopId, move.fromId),
      to: await readTicketSnapshot(tx, shopId, move.toId),
    };
    refuseIfStoodOn(shop, move, sides, now);

    const at = needs.clock();
    const numberOf = ({ number }: LockedTicket) => ticketNumber(shop.ticketPrefix, number);
    await moveMessages(tx, shopId, move.messageIds, move.fromId);
    const { before } = move;
    await restoreTicket(tx, shopId, move.fromId, before.from);
    if (before.to) await restoreTicket(tx, shopId, move.toId, before.to);
    else await markTicketMerged(tx, shopId, move.toId, { into: move.fromId, at });
    await deleteOrderLinks(tx, shopId, move.toId, before.linkedOrders);
    const sidesOf = { ticketId: move.toId, backTo: move.fromId };
    if (before.company) await deleteCompany(tx, shopId, sidesOf, before.company);
    await markMoveUndone(tx, shopId, moveId, { at, byId: by.id });
    for (const [ticketId, other, side] of [
      [move.fromId, sides.to, "from"],
      [move.toId, sides.from, "to"],
    ] as const) {
      const number = numberOf(other);
      const was = before[side]?.ticket;
      const details: TicketEventDetail[] = [
        { kind: "move-undone", move: move.kind, number, by: by.name },
        ...(was && side === "to"
          ? undoneObligations(now.to.ticket, was, { by: by.name, timeZone: shop.timeZone })
          : []),
      ];
      await saveTicketEvents(
        tx,
        shopId,
        details.map((detail) => ({ id: needs.newId(), ticketId, actor: by.id, detail, at })),
      );
      await rebuildClocks(needs, tx, shopId, ticketId);
      await refreshDeliveryTrouble(tx, shopId, ticketId);
      await refreshTicketRating(tx, shopId, ticketId);
      await announceChange(tx, shopId, ticketId);
    }
  });
}

async function lockSides(tx: Tx, shopId: ShopId, move: LockedMove): Promise<Sides> {
  const locked = await lockTicketsToMove(tx, shopId, [move.fromId, move.toId]);
  const side = (ticketId: TicketId) => locked.find((one) => one.ticketId === ticketId);
  const [from, to] = [side(move.fromId), side(move.toId)];
  if (!from || !to) throw new Refusal("not-found", "One of the two tickets is gone.");
  return { from, to };
}

type Now = { readonly from: TicketSnapshot; readonly to: TicketSnapshot };

function refuseIfStoodOn(
  shop: Pick<ShopRow, "ticketPrefix">,
  move: LockedMove,
  sides: Sides,
  now: Now,
): void {
  if (move.isFollowed)
    throw new Refusal(
      "conflict",
      "A later merge or split stands on this one. Undo that one first.",
    );
  for (const side of ["to", "from"] as const) {
    const number = ticketNumber(shop.ticketPrefix, sides[side].number);
    const words = standsOnMove(move.before.after[side], stateOf(now[side]), number);
    if (words !== null) throw new Refusal("conflict", words);
  }
}
