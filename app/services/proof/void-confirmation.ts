// A question that did not go out: its link is void, and the ticket says so. The agent may ask anew.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { deleteConfirmation } from "#app/data/records/confirmations.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import type { ConfirmationId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** A step of a transaction. Does nothing for a link that is answered or, with `ifWaiting`, one that was handed over. */
export async function voidConfirmation(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  which: { readonly shopId: ShopId; readonly confirmationId: ConfirmationId },
  why: { readonly reason: string; readonly ifWaiting: boolean },
): Promise<void> {
  const { shopId, confirmationId } = which;
  const voided = await deleteConfirmation(tx, shopId, confirmationId, why);
  if (!voided) return;
  const { ticketId, address } = voided;
  const detail = { kind: "confirmation-not-sent", address, reason: why.reason } as const;
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor: "loupe", detail, at: needs.clock() },
  ]);
  await announceChange(tx, shopId, ticketId);
}
