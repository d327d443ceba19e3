// Two tickets become one: what goes over, what ends, and how it all was before.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { copyCompany } from "#app/data/records/moved-company.server.ts";
import { copyParticipants } from "#app/data/records/participants.server.ts";
import type { ShopRow } from "#app/data/records/shops.server.ts";
import { refreshTicketRating } from "#app/data/records/surveys.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import {
  copyOrderLinks,
  moveMessages,
  saveMoveRecord,
  saveTicketMove,
} from "#app/data/records/ticket-moves.server.ts";
import { readTicketSnapshot, stateOf } from "#app/data/records/ticket-snapshots.server.ts";
import {
  clearProposal,
  getTicketStanding,
  markTicketMerged,
  refreshDeliveryTrouble,
  saveObligations,
  saveTicketStanding,
  type LockedTicket,
} from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId, TicketMoveId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { mergedObligations } from "#app/domain/ticket/merged-obligations.ts";
import { mergedTicket } from "#app/domain/ticket/merged-ticket.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import type { MovingAgent } from "./moving-agent.ts";

type Needs = Pick<Deps, "clock" | "newId" | "openCalendar">;

export type MergeToCarryOut = {
  readonly shop: Pick<ShopRow, "ticketPrefix" | "timeZone">;
  /** Both locked by the caller, neither of them merged. */
  readonly from: LockedTicket;
  readonly to: LockedTicket;
  readonly by: MovingAgent;
};

export type Merged = { readonly moveId: TicketMoveId; readonly into: TicketId };

/** A step of a transaction. */
export async function carryOutMerge(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { shop, from, to, by }: MergeToCarryOut,
): Promise<Merged> {
  const [fromId, toId] = [from.ticketId, to.ticketId];
  const [was, other] = [
    await readTicketSnapshot(tx, shopId, fromId),
    await readTicketSnapshot(tx, shopId, toId),
  ];
  const standing = mergedTicket(
    await getTicketStanding(tx, shopId, fromId),
    await getTicketStanding(tx, shopId, toId),
  );

  const at = needs.clock();
  const numberOf = ({ number }: LockedTicket) => ticketNumber(shop.ticketPrefix, number);
  const { obligations, details } = mergedObligations(
    { ticket: was.ticket, number: numberOf(from) },
    { ticket: other.ticket, number: numberOf(to) },
    { status: standing.status, by: by.name, timeZone: shop.timeZone },
  );
  await moveMessages(tx, shopId, was.messageIds, toId);
  await copyParticipants(tx, shopId, { fromId, toId });
  const linkedOrders = await copyOrderLinks(tx, shopId, { fromId, toId });
  const company = await copyCompany(tx, shopId, { fromId, toId });
  await saveTicketStanding(tx, shopId, toId, standing);
  if (to.proposedId === fromId) await clearProposal(tx, shopId, toId);
  await saveObligations(tx, shopId, toId, obligations);
  await markTicketMerged(tx, shopId, fromId, { into: toId, at });

  const moveId = needs.newId<TicketMoveId>();
  const { messageIds } = was;
  const move = { id: moveId, kind: "merge", fromId, toId, messageIds, at, byId: by.id } as const;
  await saveTicketMove(tx, shopId, move);
  const event = (ticketId: TicketId, detail: TicketEventDetail) => ({
    id: needs.newId<string>(),
    ticketId,
    actor: by.id,
    detail,
    at,
  });
  const messages = messageIds.length;
  await saveTicketEvents(tx, shopId, [
    event(fromId, { kind: "merged-into", number: numberOf(to), by: by.name }),
    event(toId, { kind: "merged-here", number: numberOf(from), messages, by: by.name }),
    ...details.map((detail) => event(toId, detail)),
  ]);
  for (const ticketId of [fromId, toId]) {
    await rebuildClocks(needs, tx, shopId, ticketId);
    await refreshDeliveryTrouble(tx, shopId, ticketId);
    await refreshTicketRating(tx, shopId, ticketId);
  }
  const after = {
    from: stateOf(await readTicketSnapshot(tx, shopId, fromId)),
    to: stateOf(await readTicketSnapshot(tx, shopId, toId)),
  };
  await saveMoveRecord(tx, shopId, moveId, { from: was, to: other, after, linkedOrders, company });
  await announceChange(tx, shopId, fromId);
  await announceChange(tx, shopId, toId);
  return { moveId, into: toId };
}
