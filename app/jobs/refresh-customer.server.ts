import { refreshCustomerJob } from "#app/queue/job-definitions.ts";
import { refreshCustomer } from "#app/services/customer/refresh-customer.ts";
import { handles } from "./job-handler.ts";

export const refreshCustomerHandler = handles(refreshCustomerJob, refreshCustomer);
