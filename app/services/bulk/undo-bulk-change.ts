// An agent takes a change of many tickets back.
import { inShopBySql } from "#app/data/db.server.ts";
import { lockBulkChange, markBulkUndone } from "#app/data/records/bulk-changes.server.ts";
import { isUnderWay, UNDO_MS } from "#app/domain/bulk/bulk-change.ts";
import type { BulkChangeId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { carryOutBulkChangeJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import type { ActingAgent, ChangeNeeds } from "#app/services/ticket/change-ticket.ts";
import { carryOutBulkChange } from "./carry-out-bulk-change.ts";

const AT_ONCE = 25;

/**
 * Tickets that were changed since stay as they are, and the change says which. A second time it changes nothing. Throws Refusal
 * "not-allowed" for those who only read, "not-found" for a change that is not theirs, "conflict" while it is under way, or after ten minutes.
 */
export async function undoBulkChange(
  needs: ChangeNeeds & Pick<Deps, "enqueue">,
  {
    shopId,
    bulkChangeId,
    by,
  }: { readonly shopId: ShopId; readonly bulkChangeId: BulkChangeId; readonly by: ActingAgent },
): Promise<void> {
  if (!may(by.role, "status"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const count = await inShopBySql(needs.db, shopId, async (tx) => {
    const change = await lockBulkChange(tx, shopId, bulkChangeId);
    if (change?.memberId !== by.id)
      throw new Refusal("not-found", "There is nothing of yours to undo.");
    if (change.undoneAt !== null) return 0;
    if (isUnderWay(change.tickets))
      throw new Refusal("conflict", "It is still under way. Undo it once it is through.");
    const now = needs.clock();
    if (now > change.at + UNDO_MS)
      throw new Refusal("conflict", "More than ten minutes have passed: change the tickets anew.");
    await markBulkUndone(tx, shopId, bulkChangeId, now);
    await needs.enqueue(tx, carryOutBulkChangeJob, { shopId, bulkChangeId });
    return change.tickets.filter(({ state }) => state === "done").length;
  });
  if (count > 0 && count <= AT_ONCE) await carryOutBulkChange(needs, { shopId, bulkChangeId });
}
