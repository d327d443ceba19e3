// Do the stored clocks say what follows from the tickets' histories? Every ticket of every shop is worked out again.
import { inShopBySql } from "#app/data/db.server.ts";
import { listShopsWithMailAcrossShops } from "#app/data/records/inbound-emails.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { findTicketDue, listClocks, saveClocks } from "#app/data/records/sla-clocks.server.ts";
import { listSlaEvents } from "#app/data/records/sla-events.server.ts";
import { listTicketNumbers, lockTicket } from "#app/data/records/tickets.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { clockDifferences, type ClockDifference } from "#app/domain/ticket/clock-differences.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Deps } from "#app/services/deps.ts";
import { planClocks } from "./plan-clocks.ts";

type Needs = Pick<Deps, "db" | "clock" | "openCalendar">;

/** Ids alone; the histories are held one at a time. */
const BATCH = 500;

export type TicketDifference = ClockDifference & {
  readonly shopId: ShopId;
  readonly ticket: string;
};

export type VerifyClocks = {
  /** Writes what was worked out where it differs. */
  readonly repair: boolean;
  /** Asked before each ticket. */
  readonly isStopped: () => boolean;
  readonly tell: (difference: TicketDifference) => Promise<void>;
};

export type VerifiedClocks = {
  readonly tickets: number;
  readonly differences: number;
  readonly repaired: number;
  /** False when it was stopped. */
  readonly finished: boolean;
};

/** Throws what a lost database throws; what was put right until then stays. */
export async function verifyClocks(needs: Needs, input: VerifyClocks): Promise<VerifiedClocks> {
  const counts = { tickets: 0, differences: 0, repaired: 0 };
  for (const shopId of await listShopsWithMailAcrossShops(needs.db)) {
    for await (const { ticketId, ticket } of ticketsOf(needs, shopId)) {
      if (input.isStopped()) return { ...counts, finished: false };
      const differences = await verifyTicket(needs, shopId, ticketId, input.repair);
      counts.tickets += 1;
      counts.differences += differences.length;
      if (input.repair && differences.length > 0) counts.repaired += 1;
      for (const one of differences) await input.tell({ shopId, ticket, ...one });
    }
  }
  return { ...counts, finished: true };
}

async function* ticketsOf(
  { db }: Needs,
  shopId: ShopId,
): AsyncGenerator<{ ticketId: TicketId; ticket: string }> {
  const { ticketPrefix } = await inShopBySql(db, shopId, (tx) => getShop(tx, shopId));
  let after: TicketId | null = null;
  do {
    const from: TicketId | null = after;
    const batch: { ticketId: TicketId; number: number }[] = await inShopBySql(db, shopId, (tx) =>
      listTicketNumbers(tx, shopId, { after: from, limit: BATCH }),
    );
    for (const { ticketId, number } of batch)
      yield { ticketId, ticket: ticketNumber(ticketPrefix, number) };
    after = batch.length < BATCH ? null : (batch.at(-1)?.ticketId ?? null);
  } while (after !== null);
}

function verifyTicket(
  needs: Needs,
  shopId: ShopId,
  ticketId: TicketId,
  repair: boolean,
): Promise<readonly ClockDifference[]> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await lockTicket(tx, shopId, ticketId))) return [];
    const clocks = await listClocks(tx, shopId, ticketId);
    const due = await findTicketDue(tx, shopId, ticketId);
    const events = await listSlaEvents(tx, shopId, ticketId);
    if (!due || !events) return [];
    const planned = await planClocks(needs, tx, shopId, events);
    const differences = clockDifferences({ clocks, due }, planned, needs.clock());
    if (repair && differences.length > 0) await saveClocks(tx, shopId, ticketId, planned);
    return differences;
  });
}
