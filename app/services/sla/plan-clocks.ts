// Which clocks follow from what is recorded of a ticket? Reads, and writes nothing.
import type { Tx } from "#app/data/db.server.ts";
import type { SlaEvents } from "#app/data/records/sla-events.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Clock } from "#app/domain/sla/clock.ts";
import { happenedAt } from "#app/domain/sla/order-events.ts";
import { replayClocks } from "#app/domain/sla/replay-clocks.ts";
import { clockEvents } from "#app/domain/ticket/clock-events.ts";
import { ticketDue, type TicketDue } from "#app/domain/ticket/ticket-due.ts";
import type { Deps } from "#app/services/deps.ts";
import { policyEvents } from "./policy-events.ts";

export type PlannedClocks = { readonly clocks: readonly Clock[]; readonly due: TicketDue };

/** A step of a transaction. The clocks as they stand now, and what the inbox shows of them. */
export async function planClocks(
  needs: Pick<Deps, "openCalendar" | "clock">,
  tx: Tx,
  shopId: ShopId,
  events: SlaEvents,
): Promise<PlannedClocks> {
  const policies = await policyEvents(needs, tx, shopId, events);
  const happened = clockEvents(events);
  // Another machine's clock may be ahead of ours: what it has reported has happened.
  const upTo = happened.reduce<Instant>(
    (latest, event) => Math.max(latest, happenedAt(event)) as Instant,
    needs.clock(),
  );
  const clocks = replayClocks([...policies, ...happened], upTo);
  const policy = policies.at(-1);
  if (!policy) throw new Error("the shop has no hours and targets");
  const { calendar } = policy.policy;
  return { clocks, due: ticketDue(clocks, { ...events, calendar }) };
}
