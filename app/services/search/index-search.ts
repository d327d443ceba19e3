// Which tickets changed since they were last taken into the search? Their entries are written again.
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  deleteSearchChanges,
  deleteSearchEntries,
  listSearchChanges,
  lockSearch,
  readSearchContents,
  saveSearchEntries,
} from "#app/data/records/search-entries.server.ts";
import { searchEntry } from "#app/domain/search/search-entry.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { indexSearchJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "enqueue" | "log">;
type Which = { readonly shopId: ShopId };

/** A lot has a transaction of its own: whoever is killed has lost one lot, which is there again. */
const CHANGES_OF_A_LOT = 200;
const TICKETS_OF_A_LOT = 50;
/** A job has two minutes; the rest is the next one's. */
const LOTS_OF_A_JOB = 100;

/**
 * Reads the marks first and the tickets after them: what changes in between has a mark of its own. Nobody who changes a ticket
 * waits for this.
 */
export async function indexSearch(needs: Needs, { shopId }: Which): Promise<void> {
  let tickets = 0;
  for (let lot = 0; lot < LOTS_OF_A_JOB; lot += 1) {
    const done = await inShopBySql(needs.db, shopId, (tx) => indexLot(needs, tx, shopId), "soon");
    tickets += done.tickets;
    if (done.isLast) {
      if (tickets > 0) needs.log.debug("search-indexed", { shopId, tickets });
      return;
    }
  }
  needs.log.info("search-indexing", { shopId, tickets });
  await inShopBySql(needs.db, shopId, (tx) => needs.enqueue(tx, indexSearchJob, { shopId }));
}

async function indexLot(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
): Promise<{ tickets: number; isLast: boolean }> {
  await lockSearch(tx, shopId);
  const listed = await listSearchChanges(tx, shopId, CHANGES_OF_A_LOT);
  if (listed.length === 0) return { tickets: 0, isLast: true };
  const ticketIds = [...new Set(listed.map(({ ticketId }) => ticketId))].slice(0, TICKETS_OF_A_LOT);
  const taken = new Set<TicketId>(ticketIds);
  const changes = listed.filter(({ ticketId }) => taken.has(ticketId));
  const contents = await readSearchContents(tx, shopId, ticketIds);
  const found = new Set<TicketId>(contents.map(({ ticketId }) => ticketId));
  const gone = ticketIds.filter((ticketId) => !found.has(ticketId));
  const entries = contents.map((content) => ({
    ticketId: content.ticketId,
    messages: content.messages.length,
    ...searchEntry(content),
  }));
  await Promise.all([
    saveSearchEntries(tx, shopId, entries, needs.clock()),
    deleteSearchEntries(tx, shopId, gone),
    deleteSearchChanges(tx, shopId, changes),
  ]);
  const isLast = listed.length < CHANGES_OF_A_LOT && changes.length === listed.length;
  return { tickets: ticketIds.length, isLast };
}
