import { reconcileOrdersJob } from "#app/queue/job-definitions.ts";
import { reconcileOrders } from "#app/services/order/reconcile-orders.ts";
import { handles } from "./job-handler.ts";

export const reconcileOrdersHandler = handles(reconcileOrdersJob, reconcileOrders);
