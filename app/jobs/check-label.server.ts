import { checkLabelJob } from "#app/queue/job-definitions.ts";
import { checkLabel } from "#app/services/order/check-label.ts";
import { handles } from "./job-handler.ts";

export const checkLabelHandler = handles(checkLabelJob, checkLabel);
