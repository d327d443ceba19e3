// The owner wants to know what a rule would have done last month, before it is let loose.
import { inShopBySql } from "#app/data/db.server.ts";
import { addRuleTrial, countTicketsSince } from "#app/data/records/rule-trials.server.ts";
import { readRule } from "#app/domain/rule/read-rule.ts";
import type { RuleId, RuleTrialId, ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { carryOutRuleTrialJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { carryOutRuleTrial } from "./carry-out-rule-trial.ts";
import { mustMayChangeRules, type RuleKeeper } from "./save-rule.ts";

const MONTH_MS = 30 * DAY_MS;
/** So many are looked at while the owner waits, within a second or two; more are a job's, and the page shows how far it is. */
const AT_ONCE = 500;

export type TryRule = {
  readonly shopId: ShopId;
  readonly by: RuleKeeper;
  /** Null for a rule that is not saved yet. */
  readonly ruleId: RuleId | null;
  /** As the editor has it. */
  readonly rule: unknown;
};

/** Nothing is changed but the trial itself. Throws Refusal "not-allowed", and "invalid" for what is no rule. */
export async function tryRule(
  needs: Pick<Deps, "db" | "clock" | "newId" | "enqueue">,
  { shopId, by, ruleId, rule: written }: TryRule,
): Promise<RuleTrialId> {
  mustMayChangeRules(by);
  const rule = readRule(written);
  const at = needs.clock();
  const since = (at - MONTH_MS) as Instant;
  const id = needs.newId<RuleTrialId>();
  const total = await inShopBySql(needs.db, shopId, async (tx) => {
    const count = await countTicketsSince(tx, shopId, since);
    await addRuleTrial(tx, shopId, { id, ruleId, rule, since, total: count, at, by: by.id });
    // Also where it is done at once: a process that dies half-way leaves the rest to the job.
    await needs.enqueue(tx, carryOutRuleTrialJob, { shopId, ruleTrialId: id });
    return count;
  });
  if (total <= AT_ONCE) await carryOutRuleTrial(needs, { shopId, ruleTrialId: id });
  return id;
}
