// A merge or a split was a mistake: both tickets stand again as they stood, unless somebody has gone on working on them.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import { cancelClocks, moveClocks } from "#app/data/records/sla-clocks.server.ts";
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
  restoreClocks,
  restoreTicket,
  stateOf,
  type TicketSnapshot,
} from "#app/data/records/ticket-snapshots.server.ts";
import {
  lockTicketsToMove,
  markTicketMerged,
  refreshTicketCache,
  type LockedTicket,
} from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId, TicketMoveId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import { standsOnMove } from "#app/domain/ticket/stands-on-move.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { mustMayMerge, type MovingAgent } from "./moving-agent.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId">;

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
    const sides = await lockSides(tx, shopId, move);
    const now = {
      from: await readTicketSnapshot(tx, shopId, move.fromId),
      to: await readTicketSnapshot(tx, shopId, move.toId),
    };
    refuseIfStoodOn(shop, move, sides, now);

    const at = needs.clock();
    const numberOf = ({ number }: LockedTicket) => ticketNumber(shop.ticketPrefix, number);
    await endNewClocks(tx, shopId, { shop, move, now, at });
    await moveMessages(tx, shopId, move.messageIds, move.fromId);
    const { before } = move;
    await restoreClocks(tx, shopId, before.to ? [before.from, before.to] : [before.from], at);
    await restoreTicket(tx, shopId, move.fromId, before.from);
    if (before.to) await restoreTicket(tx, shopId, move.toId, before.to);
    else await markTicketMerged(tx, shopId, move.toId, { into: move.fromId, at });
    await deleteOrderLinks(tx, shopId, move.toId, before.linkedOrders);
    await markMoveUndone(tx, shopId, moveId, { at, byId: by.id });
    for (const [ticketId, other] of [
      [move.fromId, sides.to],
      [move.toId, sides.from],
    ] as const) {
      await refreshTicketCache(tx, shopId, ticketId);
      const detail = {
        kind: "move-undone",
        move: move.kind,
        number: numberOf(other),
        by: by.name,
      } as const;
      await saveTicketEvents(tx, shopId, [
        { id: needs.newId(), ticketId, actor: by.id, detail, at },
      ]);
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
    const words = standsOnMove(move.before.after[side], stateOf(now[side]));
    if (words === null) continue;
    const number = ticketNumber(shop.ticketPrefix, sides[side].number);
    throw new Refusal("conflict", `${number} ${words}, so this can't be undone any more.`);
  }
}

/** Clocks that the split has started end with it; they stay on the ticket that ends. */
async function endNewClocks(
  tx: Tx,
  shopId: ShopId,
  given: { shop: Pick<ShopRow, "timeZone">; move: LockedMove; now: Now; at: Instant },
): Promise<void> {
  const { shop, move, now, at } = given;
  const known = [...move.before.from.clocks, ...(move.before.to?.clocks ?? [])];
  const fresh = [...now.from.clocks, ...now.to.clocks]
    .map(({ id }) => id)
    .filter((id) => !known.some((clock) => clock.id === id));
  const why = { at: isoInZone(shop.timeZone, at), says: `the ${move.kind} was undone` };
  await cancelClocks(tx, shopId, fresh, { at, why });
  await moveClocks(tx, shopId, fresh, move.toId);
}
