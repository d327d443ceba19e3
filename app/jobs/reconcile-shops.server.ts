import { reconcileShopsJob } from "#app/queue/job-definitions.ts";
import { reconcileShops } from "#app/services/order/reconcile-shops.ts";
import { handles } from "./job-handler.ts";

export const reconcileShopsHandler = handles(reconcileShopsJob, reconcileShops);
