import { runTimeRulesJob } from "#app/queue/job-definitions.ts";
import { runTimeRules } from "#app/services/rule/run-time-rules.ts";
import { handles } from "./job-handler.ts";

export const runTimeRulesHandler = handles(runTimeRulesJob, runTimeRules);
