// Hours or targets have changed: the open tickets are reckoned anew in the background.
import type { Tx } from "#app/data/db.server.ts";
import { savePolicyChange } from "#app/data/records/policy-changes.server.ts";
import type { MemberId, PolicyChangeId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { recomputeClocksJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

type Change = {
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly at: Instant;
  /** Null for Loupe itself. */
  readonly by: MemberId | null;
};

/** A step of a transaction that has saved the versions. */
export async function beginPolicyChange(
  needs: Pick<Deps, "newId" | "enqueue">,
  tx: Tx,
  shopId: ShopId,
  change: Change,
): Promise<void> {
  const policyChangeId = needs.newId<PolicyChangeId>();
  await savePolicyChange(tx, shopId, { ...change, id: policyChangeId });
  await needs.enqueue(tx, recomputeClocksJob, { shopId, policyChangeId });
}
