// Which tickets want attention now: a warning, a miss, the end of a snooze? Their people are told, each of each once.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  listTicketsToAlertAcrossShops,
  putOffAlerts,
} from "#app/data/records/sla-alerts.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { alertTicket } from "./alert-ticket.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue">;

/** A ticket that can't be looked at must not stand before the others at every sweep. */
const AGAIN_AFTER_MS = 10 * MINUTE_MS;

/**
 * A sweep over all shops, harmless to repeat and to run twice at once: each ticket is looked at under its lock, in a transaction
 * of its own. One that fails keeps no other from its turn, and is thrown once all were looked at.
 */
export async function alertDueTickets(needs: Needs): Promise<void> {
  const upTo = needs.clock();
  const failures: unknown[] = [];
  for (;;) {
    const due = await listTicketsToAlertAcrossShops(needs.db, upTo);
    if (due.length === 0) break;
    for (const ticket of due) await alertOne(needs, ticket, failures);
  }
  if (failures.length > 0) throw failures[0];
}

type Which = { readonly shopId: ShopId; readonly ticketId: TicketId };

async function alertOne(
  needs: Needs,
  { shopId, ticketId }: Which,
  failures: unknown[],
): Promise<void> {
  try {
    await inShopBySql(needs.db, shopId, (tx) => alertTicket(needs, tx, shopId, ticketId));
  } catch (error) {
    failures.push(error);
    const now = needs.clock();
    const until = (now + AGAIN_AFTER_MS) as Instant;
    await inShopBySql(needs.db, shopId, (tx) => putOffAlerts(tx, shopId, ticketId, { now, until }));
  }
}
