// Every job with the service that it runs; a name is listed once, in queue/job-definitions.
import type { RegisteredJob } from "#app/queue/define-job.ts";
import { jobDefinitions } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { acknowledgeMailHandler } from "./acknowledge-mail.server.ts";
import { alertDueTicketsHandler } from "./alert-due-tickets.server.ts";
import { applyDeliveryEventsHandler } from "./apply-delivery-events.server.ts";
import { applyShopWebhookHandler } from "./apply-shop-webhook.server.ts";
import { checkCanariesHandler } from "./check-canaries.server.ts";
import { closeQuietTicketsHandler } from "./close-quiet-tickets.server.ts";
import { deliverConfirmationHandler } from "./deliver-confirmation.server.ts";
import { deliverReplyHandler } from "./deliver-reply.server.ts";
import type { JobHandler } from "./job-handler.ts";
import { linkCustomerHandler } from "./link-customer.server.ts";
import { mailNoticesHandler } from "./mail-notices.server.ts";
import { processInboundEmailHandler } from "./process-inbound-email.server.ts";
import { extendHolidaysHandler } from "./extend-holidays.server.ts";
import { recomputeClocksHandler } from "./recompute-clocks.server.ts";
import { requeuePolicyChangesHandler } from "./requeue-policy-changes.server.ts";
import { requeueStoredMailHandler } from "./requeue-stored-mail.server.ts";
import { sendCanariesHandler } from "./send-canaries.server.ts";
import { sendCanaryHandler } from "./send-canary.server.ts";
import { sendNoticeMailHandler } from "./send-notice-mail.server.ts";
import { sendTestMailHandler } from "./send-test-mail.server.ts";
import { settleAttemptsHandler } from "./settle-attempts.server.ts";

const handlers: readonly JobHandler[] = [
  processInboundEmailHandler,
  linkCustomerHandler,
  deliverReplyHandler,
  deliverConfirmationHandler,
  acknowledgeMailHandler,
  applyDeliveryEventsHandler,
  sendTestMailHandler,
  sendCanaryHandler,
  applyShopWebhookHandler,
  settleAttemptsHandler,
  requeueStoredMailHandler,
  sendCanariesHandler,
  checkCanariesHandler,
  recomputeClocksHandler,
  requeuePolicyChangesHandler,
  extendHolidaysHandler,
  closeQuietTicketsHandler,
  alertDueTicketsHandler,
  mailNoticesHandler,
  sendNoticeMailHandler,
];

/** The jobs bound to what their services need. Throws when a defined job has no handler. */
export function registerJobs(deps: Deps): RegisteredJob[] {
  return jobDefinitions.map((job) => {
    const handler = handlers.find((one) => one.job.name === job.name);
    if (!handler) throw new Error(`the job ${job.name} has no handler`);
    const { park } = handler;
    return {
      job: handler.job,
      run: (payload) => handler.run(deps, payload),
      park: park ? (payload, reason) => park(deps, payload, reason) : null,
    };
  });
}
