import { findUnscannedLabelsJob } from "#app/queue/job-definitions.ts";
import { findUnscannedLabels } from "#app/services/order/find-unscanned-labels.ts";
import { handles } from "./job-handler.ts";

export const findUnscannedLabelsHandler = handles(findUnscannedLabelsJob, findUnscannedLabels);
