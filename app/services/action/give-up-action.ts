// No attempt of the job is left: say so, and let the agent begin anew or decide.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  lockAction,
  markActionOpen,
  markActionOver,
} from "#app/data/records/shopify-actions.server.ts";
import { problem } from "#app/domain/action/action-field.ts";
import type { ShopId, ShopifyActionId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

/** What Shopify was never sent is over; of what it was sent, an agent decides. */
export async function giveUpAction(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, actionId }: { readonly shopId: ShopId; readonly actionId: ShopifyActionId },
  reason: string,
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    const action = await lockAction(tx, shopId, actionId);
    if (!action) return;
    const problems = [problem(null, reason)];
    if (action.state === "queued")
      await markActionOver(tx, shopId, actionId, {
        state: "given-up",
        at: needs.clock(),
        problems,
      });
    else if (action.state === "running" || action.state === "unanswered")
      await markActionOpen(tx, shopId, actionId, { state: "unknown", problems });
    else return;
    if (action.ticketId) await announceChange(tx, shopId, action.ticketId);
  });
}
