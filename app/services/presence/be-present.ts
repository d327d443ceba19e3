// Somebody has a ticket open, or writes there: the others on its page are told, and who they are is the answer.
import { announceNotices, announcePresence } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { markNoticesRead } from "#app/data/records/notices.server.ts";
import {
  findLastSeen,
  listPresent,
  savePresence,
  sweepPresences,
} from "#app/data/records/presences.server.ts";
import { GONE_AFTER_MS, type PresentMember } from "#app/domain/live/who-is-here.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";

export type BePresent = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
  /** The browser's tab, by a name that it gave itself. */
  readonly tabId: string;
  readonly doing: "here" | "typing";
};

/**
 * Everybody else who is there. Whoever opens the ticket has read the notices about it so far; a page that stands open reads nothing. Pages hear of it only where it is news: a page that says again that it is open is none. Throws
 * Refusal "not-allowed" or "not-found".
 */
export async function bePresent(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, ticketId, by, tabId, doing }: BePresent,
): Promise<readonly PresentMember[]> {
  if (!may(by.role, "read"))
    throw new Refusal("not-allowed", "You can't read this shop's tickets.");
  return inShopBySql(needs.db, shopId, async (tx) => {
    const at = needs.clock();
    const since = (at - GONE_AFTER_MS) as Instant;
    const isTyping = doing === "typing";
    const [lastSeen, saved] = await Promise.all([
      findLastSeen(tx, shopId, ticketId, by.id),
      savePresence(tx, shopId, ticketId, { memberId: by.id, tabId, at, isTyping }),
    ]);
    if (!saved) throw new Refusal("not-found", "This ticket is not here.");
    const isNew = lastSeen === null || lastSeen <= since;
    if (isNew) await sweepPresences(tx, shopId, since);
    if (isNew || isTyping)
      await announcePresence(tx, shopId, { ticketId, memberId: by.id, name: by.name, doing });
    if (isNew) {
      const read = { ticketId };
      const fresh = await markNoticesRead(tx, shopId, by.id, { read, at });
      if (fresh > 0) await announceNotices(tx, shopId, [by.id]);
    }
    return listPresent(tx, shopId, ticketId, { but: by.id, since, at });
  });
}
