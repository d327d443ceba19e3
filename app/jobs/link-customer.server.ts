import { linkCustomerJob } from "#app/queue/job-definitions.ts";
import { giveUpLinking } from "#app/services/customer/give-up-linking.ts";
import { linkCustomer } from "#app/services/customer/link-customer.ts";
import { handles } from "./job-handler.ts";

export const linkCustomerHandler = handles(linkCustomerJob, linkCustomer, giveUpLinking);
