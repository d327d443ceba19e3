// What has to happen once an action is done.
import type { Tx } from "#app/data/db.server.ts";
import type { ActionRow } from "#app/data/records/shopify-actions.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { tellOldAddressJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A step of the transaction that notes the action as done. */
export async function followUp(
  needs: Pick<Deps, "enqueue">,
  tx: Tx,
  shopId: ShopId,
  { id: actionId, input: { plan } }: ActionRow,
): Promise<void> {
  if (plan.kind === "customer-email" && plan.emailBefore !== null)
    await needs.enqueue(tx, tellOldAddressJob, { shopId, actionId });
}
