// The owner says in which order rules look at a ticket.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { lockRules, saveRulePositions } from "#app/data/records/rules.server.ts";
import type { RuleId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { mustMayChangeRules, type RuleKeeper } from "./save-rule.ts";

export type ArrangeRules = {
  readonly shopId: ShopId;
  readonly by: RuleKeeper;
  /** All of them, each once, the first to look at a ticket first. */
  readonly ruleIds: readonly string[];
};

/** Throws Refusal "not-allowed", and "conflict" when a rule came or went meanwhile. */
export async function arrangeRules(
  needs: Pick<Deps, "db">,
  { shopId, by, ruleIds }: ArrangeRules,
): Promise<void> {
  mustMayChangeRules(by);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const rules = await lockRules(tx, shopId);
    const ordered = ruleIds.flatMap<RuleId>((given) => {
      const rule = rules.find(({ id }) => id === given);
      return rule ? [rule.id] : [];
    });
    const isWhole = [ruleIds.length, ordered.length, new Set(ordered).size].every(
      (count) => count === rules.length,
    );
    if (!isWhole)
      throw new Refusal("conflict", "The rules have changed meanwhile. Reload the page.");
    await saveRulePositions(tx, shopId, ordered);
    await announceChange(tx, shopId, null);
  });
}
