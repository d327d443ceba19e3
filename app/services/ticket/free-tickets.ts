// Somebody of the staff can't work on tickets any more: what they had is nobody's, for the others to take.
import { lockTicketsOf, saveAssignee } from "#app/data/records/assignees.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

type Freed = {
  readonly shopId: ShopId;
  readonly member: { readonly id: MemberId; readonly name: string };
  readonly by: { readonly id: MemberId; readonly name: string };
};

/** A step of a transaction. Closed tickets keep the name of whoever had them. Returns how many became free. */
export async function freeTickets(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  { shopId, member, by }: Freed,
): Promise<number> {
  const ticketIds = await lockTicketsOf(tx, shopId, member.id);
  const at = needs.clock();
  for (const ticketId of ticketIds) await saveAssignee(tx, shopId, ticketId, { to: null, at });
  const detail = {
    kind: "assigned",
    to: null,
    from: member.name,
    by: by.name,
    because: "left",
  } as const;
  const events = ticketIds.map((ticketId) => ({
    id: needs.newId<string>(),
    ticketId,
    actor: by.id,
    detail,
    at,
  }));
  await saveTicketEvents(tx, shopId, events);
  return ticketIds.length;
}
