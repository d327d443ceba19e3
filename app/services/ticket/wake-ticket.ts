// Is a snoozed ticket's time over, or something due on it? Then it comes back by itself.
import type { Tx } from "#app/data/db.server.ts";
import { findSnoozedAt } from "#app/data/records/ticket-states.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { awake } from "#app/domain/ticket/snoozing.ts";
import { wakeAt } from "#app/domain/ticket/wake-at.ts";
import { say } from "#app/domain/words/words.ts";
import { applyChange, takeTicket, type ChangeNeeds } from "./change-ticket.ts";

const because = { time: say("its time has come"), due: say("something is due") } as const;

/**
 * A step of a transaction; locks the ticket. True when it came back just now; false when it stays away, was never snoozed, or is
 * not in this shop. Twice changes nothing.
 */
export async function wakeTicket(
  needs: Omit<ChangeNeeds, "db">,
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<boolean> {
  const ticket = await takeTicket(needs, tx, shopId, ticketId);
  const until = ticket?.state.snoozedUntil ?? null;
  if (!ticket || until === null) return false;
  const since = (await findSnoozedAt(tx, shopId, ticketId)) ?? ticket.now;
  const waking = wakeAt({ since, until }, await ticket.clocks());
  if (waking.at > ticket.now) return false;
  const change = awake(ticket.state, because[waking.by]);
  if (change) await applyChange(needs, tx, { shopId, ticketId, actor: "loupe", change });
  return true;
}
