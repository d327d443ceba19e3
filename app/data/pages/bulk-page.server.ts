// How far a change of many tickets is.
import { bulkReport, type BulkReport } from "#app/domain/bulk/bulk-report.ts";
import type { BulkChangeId, MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findBulkChange } from "#app/data/records/bulk-changes.server.ts";
import { listTicketNumbers } from "#app/data/records/ticket-standings.server.ts";

/** Null for one that is not this member's. */
export function readBulkReport(
  db: Db,
  shopId: ShopId,
  ask: {
    readonly bulkChangeId: BulkChangeId;
    readonly memberId: MemberId;
    readonly ticketPrefix: string;
  },
): Promise<BulkReport | null> {
  return inShopBySql(db, shopId, async (tx) => {
    const change = await findBulkChange(tx, shopId, ask.bulkChangeId);
    if (change?.memberId !== ask.memberId) return null;
    const refused = change.tickets.filter(({ state }) => state === "refused" || state === "kept");
    const numbers = await listTicketNumbers(
      tx,
      shopId,
      refused.map(({ ticketId }) => ticketId),
    );
    return bulkReport({ ...change, isUndone: change.undoneAt !== null }, (ticketId) => {
      const number = numbers.get(ticketId);
      return number === undefined ? null : ticketNumber(ask.ticketPrefix, number);
    });
  });
}
