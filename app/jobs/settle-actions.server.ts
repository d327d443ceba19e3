import { settleActionsJob } from "#app/queue/job-definitions.ts";
import { settleActions } from "#app/services/action/settle-actions.ts";
import { handles } from "./job-handler.ts";

export const settleActionsHandler = handles(settleActionsJob, settleActions);
