// The owner deletes a rule. What it did stays in the tickets' histories.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { lockRules, markRuleDeleted } from "#app/data/records/rules.server.ts";
import type { RuleId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { mustMayChangeRules, type RuleKeeper } from "./save-rule.ts";

/** Throws Refusal "not-allowed", and "not-found" for one that is gone. */
export async function deleteRule(
  needs: Pick<Deps, "db" | "clock">,
  {
    shopId,
    by,
    ruleId,
  }: { readonly shopId: ShopId; readonly by: RuleKeeper; readonly ruleId: RuleId },
): Promise<void> {
  mustMayChangeRules(by);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const rule = (await lockRules(tx, shopId)).find(({ id }) => id === ruleId);
    if (!rule) throw new Refusal("not-found", "This rule is not here any more.");
    await markRuleDeleted(tx, shopId, ruleId, { at: needs.clock(), by: by.id });
    await announceChange(tx, shopId, null);
  });
}
