import { sweepRulesJob } from "#app/queue/job-definitions.ts";
import { sweepRules } from "#app/services/rule/sweep-rules.ts";
import { handles } from "./job-handler.ts";

export const sweepRulesHandler = handles(sweepRulesJob, sweepRules);
