import { runRulesJob } from "#app/queue/job-definitions.ts";
import { runRules } from "#app/services/rule/run-rules.ts";
import { handles } from "./job-handler.ts";

export const runRulesHandler = handles(runRulesJob, runRules);
