import { recheckSendingDomainJob } from "#app/queue/job-definitions.ts";
import { recheckSendingDomain } from "#app/services/delivery/recheck-sending-domain.ts";
import { handles } from "./job-handler.ts";

export const recheckSendingDomainHandler = handles(recheckSendingDomainJob, recheckSendingDomain);
