import { settleAttemptsJob } from "#app/queue/job-definitions.ts";
import { settleAttempts } from "#app/services/reply/settle-attempts.ts";
import { handles } from "./job-handler.ts";

export const settleAttemptsHandler = handles(settleAttemptsJob, settleAttempts);
