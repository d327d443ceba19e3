import { keepRetentionJob } from "#app/queue/job-definitions.ts";
import { keepRetention } from "#app/services/privacy/keep-retention.ts";
import { handles } from "./job-handler.ts";

export const keepRetentionHandler = handles(keepRetentionJob, keepRetention);
