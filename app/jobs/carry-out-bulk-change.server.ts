import { carryOutBulkChangeJob } from "#app/queue/job-definitions.ts";
import { carryOutBulkChange } from "#app/services/bulk/carry-out-bulk-change.ts";
import { handles } from "./job-handler.ts";

export const carryOutBulkChangeHandler = handles(carryOutBulkChangeJob, carryOutBulkChange);
