import { recheckSendingDomainsJob } from "#app/queue/job-definitions.ts";
import { recheckSendingDomains } from "#app/services/delivery/recheck-sending-domains.ts";
import { handles } from "./job-handler.ts";

export const recheckSendingDomainsHandler = handles(
  recheckSendingDomainsJob,
  recheckSendingDomains,
);
