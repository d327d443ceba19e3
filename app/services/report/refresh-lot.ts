// One lot of tickets that changed: what reports count of them is worked out again. A step.
import type { Tx } from "#app/data/db.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import {
  deleteReportChanges,
  listReportChanges,
  saveReportFacts,
} from "#app/data/records/report-facts.server.ts";
import { listMergedWith, readReportRecords } from "#app/data/records/report-records.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { ticketFacts } from "#app/domain/report/ticket-facts.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

/** A lot has a transaction of its own: whoever is killed has lost one lot, which is there again. */
const CHANGES_OF_A_LOT = 2_000;
const TICKETS_OF_A_LOT = 500;

/**
 * Reads the marks first and the tickets after them: what changes in between has a mark of its own. The caller holds the lock of
 * the shop's reports. True when nothing is left.
 */
export async function refreshLot(
  needs: Pick<Deps, "openCalendar">,
  tx: Tx,
  shopId: ShopId,
): Promise<boolean> {
  const listed = await listReportChanges(tx, shopId, CHANGES_OF_A_LOT);
  if (listed.length === 0) return true;
  const named = [...new Set(listed.map(({ ticketId }) => ticketId))].slice(0, TICKETS_OF_A_LOT);
  const taken = new Set(named);
  const changes = listed.filter(({ ticketId }) => taken.has(ticketId));
  const [shop, policy, ticketIds] = await Promise.all([
    getShop(tx, shopId),
    getPolicy(tx, shopId),
    listMergedWith(tx, shopId, named),
  ]);
  const calendar = needs.openCalendar(shopId, policy.calendarVersion, policy.calendar);
  const records = await readReportRecords(tx, shopId, ticketIds);
  const tickets = records.map((record) => ({
    ticketId: record.ticketId,
    facts: ticketFacts(record, (from, to) =>
      Math.floor(calendar.openMsBetween(from, to) / MINUTE_MS),
    ),
  }));
  await saveReportFacts(tx, shopId, tickets, shop.timeZone);
  await deleteReportChanges(tx, shopId, changes);
  return listed.length < CHANGES_OF_A_LOT && changes.length === listed.length;
}
