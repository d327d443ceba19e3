// Something happened to a ticket that workflows of Shopify Flow may begin with.
import type { Tx } from "#app/data/db.server.ts";
import { saveFlowTrigger } from "#app/data/records/flow-triggers.server.ts";
import type { FlowTold } from "#app/domain/flow/flow-trigger.ts";
import type { FlowTriggerId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { sendFlowTriggerJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A step of a transaction. All statements are sent at once. The same told twice begins workflows once. */
export async function tellFlow(
  needs: Pick<Deps, "clock" | "newId" | "enqueue">,
  tx: Tx,
  shopId: ShopId,
  { ticketId, told }: { readonly ticketId: TicketId; readonly told: FlowTold },
): Promise<void> {
  const id = needs.newId<FlowTriggerId>();
  await Promise.all([
    saveFlowTrigger(tx, shopId, { id, ticketId, told, at: needs.clock() }),
    needs.enqueue(tx, sendFlowTriggerJob, { shopId, flowTriggerId: id }),
  ]);
}
