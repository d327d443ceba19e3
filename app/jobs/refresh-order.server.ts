import { refreshOrderJob } from "#app/queue/job-definitions.ts";
import { refreshOrder } from "#app/services/order/refresh-order.ts";
import { handles } from "./job-handler.ts";

export const refreshOrderHandler = handles(refreshOrderJob, refreshOrder);
