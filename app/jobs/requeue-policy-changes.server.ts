import { requeuePolicyChangesJob } from "#app/queue/job-definitions.ts";
import { requeuePolicyChanges } from "#app/services/policy/requeue-policy-changes.ts";
import { handles } from "./job-handler.ts";

export const requeuePolicyChangesHandler = handles(requeuePolicyChangesJob, requeuePolicyChanges);
