// Which actions were begun and are not over? A killed process or a lost answer leaves them so; each goes on as a job.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  listOpenActionsAcrossShops,
  lockAction,
} from "#app/data/records/shopify-actions.server.ts";
import { LOOK_AFTER_MS, nextStep } from "#app/domain/action/action-state.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { carryOutActionJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/** A sweep over all shops, harmless to repeat: an action that somebody is at, or that waits for an agent, is left alone. */
export async function settleActions(needs: Pick<Deps, "db" | "clock" | "enqueue">): Promise<void> {
  const now = needs.clock();
  const open = await listOpenActionsAcrossShops(needs.db, (now - LOOK_AFTER_MS) as Instant);
  for (const { shopId, actionId } of open)
    await inShopBySql(needs.db, shopId, async (tx) => {
      const action = await lockAction(tx, shopId, actionId);
      if (!action || nextStep(action, now) === "leave") return;
      await needs.enqueue(tx, carryOutActionJob, { shopId, actionId });
    });
}
