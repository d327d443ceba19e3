import { processInboundEmailJob } from "#app/queue/job-definitions.ts";
import { processInboundEmail } from "#app/services/mail/process-inbound-email.ts";
import { parkInboundEmail } from "#app/services/mail/park-inbound-email.ts";
import { handles } from "./job-handler.ts";

export const processInboundEmailHandler = handles(
  processInboundEmailJob,
  processInboundEmail,
  parkInboundEmail,
);
