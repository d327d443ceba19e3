import { recomputeClocksJob } from "#app/queue/job-definitions.ts";
import { recomputeClocks } from "#app/services/policy/recompute-clocks.ts";
import { handles } from "./job-handler.ts";

export const recomputeClocksHandler = handles(recomputeClocksJob, recomputeClocks);
