// The owner switches a rule on or off.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { lockRules, saveRule } from "#app/data/records/rules.server.ts";
import type { RuleId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { mustMayChangeRules, type RuleKeeper } from "./save-rule.ts";

export type SwitchRule = {
  readonly shopId: ShopId;
  readonly by: RuleKeeper;
  readonly ruleId: RuleId;
  readonly isOn: boolean;
};

/** The same again changes nothing. Switched on, it is not stopped any more. Throws Refusal "not-allowed" or "not-found". */
export async function switchRule(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, by, ruleId, isOn }: SwitchRule,
): Promise<void> {
  mustMayChangeRules(by);
  await inShopBySql(needs.db, shopId, async (tx) => {
    const rule = (await lockRules(tx, shopId)).find(({ id }) => id === ruleId);
    if (!rule) throw new Refusal("not-found", "This rule is not here any more.");
    if (rule.isOn === isOn) return;
    await saveRule(tx, shopId, { ...rule, isOn }, { at: needs.clock(), by: by.id });
    await announceChange(tx, shopId, null);
  });
}
