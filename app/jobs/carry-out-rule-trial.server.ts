import { carryOutRuleTrialJob } from "#app/queue/job-definitions.ts";
import { carryOutRuleTrial } from "#app/services/rule/carry-out-rule-trial.ts";
import { handles } from "./job-handler.ts";

export const carryOutRuleTrialHandler = handles(carryOutRuleTrialJob, carryOutRuleTrial);
