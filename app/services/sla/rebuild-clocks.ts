// Something happened that a ticket's clocks depend on: they are worked out again from all that is recorded of it.
import type { Tx } from "#app/data/db.server.ts";
import { saveClocks } from "#app/data/records/sla-clocks.server.ts";
import { listSlaEvents } from "#app/data/records/sla-events.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import type { Deps } from "#app/services/deps.ts";
import { planClocks } from "./plan-clocks.ts";

/**
 * A step of a transaction, after what it depends on was written and with the ticket locked: brings the rows of its clocks and
 * what the inbox shows of them up to now. Returns the clocks in the order in which they started, none for a ticket that is not
 * this shop's. Twice changes nothing. Throws Refusal when the shop's hours or targets can't be reckoned with.
 */
export async function rebuildClocks(
  needs: Pick<Deps, "openCalendar" | "clock">,
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<readonly Clock[]> {
  const events = await listSlaEvents(tx, shopId, ticketId);
  if (!events) return [];
  const planned = await planClocks(needs, tx, shopId, events);
  await saveClocks(tx, shopId, ticketId, planned);
  return planned.clocks;
}
