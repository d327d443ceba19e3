// Every job with the service that it runs; a name is listed once, in queue/job-definitions.
import type { RegisteredJob } from "#app/queue/define-job.ts";
import { jobDefinitions } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { acknowledgeMailHandler } from "./acknowledge-mail.server.ts";
import { alertDueTicketsHandler } from "./alert-due-tickets.server.ts";
import { applyDeliveryEventsHandler } from "./apply-delivery-events.server.ts";
import { applyShopWebhookHandler } from "./apply-shop-webhook.server.ts";
import { carryOutBulkChangeHandler } from "./carry-out-bulk-change.server.ts";
import { carryOutActionHandler } from "./carry-out-action.server.ts";
import { checkCanariesHandler } from "./check-canaries.server.ts";
import { closeQuietTicketsHandler } from "./close-quiet-tickets.server.ts";
import { deliverConfirmationHandler } from "./deliver-confirmation.server.ts";
import { deliverReplyHandler } from "./deliver-reply.server.ts";
import type { JobHandler } from "./job-handler.ts";
import { linkCustomerHandler } from "./link-customer.server.ts";
import { mailNoticesHandler } from "./mail-notices.server.ts";
import { recheckSendingDomainHandler } from "./recheck-sending-domain.server.ts";
import { recheckSendingDomainsHandler } from "./recheck-sending-domains.server.ts";
import { refreshCustomerHandler } from "./refresh-customer.server.ts";
import { refreshOrderHandler } from "./refresh-order.server.ts";
import { processInboundEmailHandler } from "./process-inbound-email.server.ts";
import { extendHolidaysHandler } from "./extend-holidays.server.ts";
import { recomputeClocksHandler } from "./recompute-clocks.server.ts";
import { requeuePolicyChangesHandler } from "./requeue-policy-changes.server.ts";
import { requeueStoredMailHandler } from "./requeue-stored-mail.server.ts";
import { sendCanariesHandler } from "./send-canaries.server.ts";
import { sendCanaryHandler } from "./send-canary.server.ts";
import { sendFlowTriggerHandler } from "./send-flow-trigger.server.ts";
import { sendNoticeMailHandler } from "./send-notice-mail.server.ts";
import { sendTestMailHandler } from "./send-test-mail.server.ts";
import { sendSurveyHandler } from "./send-survey.server.ts";
import { sendSurveyTestHandler } from "./send-survey-test.server.ts";
import { settleActionsHandler } from "./settle-actions.server.ts";
import { tellOldAddressHandler } from "./tell-old-address.server.ts";
import { settleAttemptsHandler } from "./settle-attempts.server.ts";
import { anonymiseTicketsHandler } from "./anonymise-tickets.server.ts";
import { carryOutPrivacyRequestHandler } from "./carry-out-privacy-request.server.ts";
import { keepRetentionHandler } from "./keep-retention.server.ts";
import { requeuePrivacyRequestsHandler } from "./requeue-privacy-requests.server.ts";
import { checkLabelHandler } from "./check-label.server.ts";
import { findUnscannedLabelsHandler } from "./find-unscanned-labels.server.ts";
import { reconcileOrdersHandler } from "./reconcile-orders.server.ts";
import { reconcileShopsHandler } from "./reconcile-shops.server.ts";
import { syncShopTextsHandler } from "./sync-shop-texts.server.ts";
import { syncTextsOfShopsHandler } from "./sync-texts-of-shops.server.ts";
import { carryOutRuleTrialHandler } from "./carry-out-rule-trial.server.ts";
import { runRulesHandler } from "./run-rules.server.ts";
import { runTimeRulesHandler } from "./run-time-rules.server.ts";
import { sendAutomaticReplyHandler } from "./send-automatic-reply.server.ts";
import { sweepRulesHandler } from "./sweep-rules.server.ts";
import { checkSearchHandler } from "./check-search.server.ts";
import { indexSearchHandler } from "./index-search.server.ts";
import { sweepSurveysHandler } from "./sweep-surveys.server.ts";
import { sweepSearchHandler } from "./sweep-search.server.ts";
import { checkReportsHandler } from "./check-reports.server.ts";
import { refreshReportsHandler } from "./refresh-reports.server.ts";
import { sweepReportsHandler } from "./sweep-reports.server.ts";

const handlers: readonly JobHandler[] = [
  sweepSurveysHandler,
  sendSurveyHandler,
  sendSurveyTestHandler,
  indexSearchHandler,
  sweepSearchHandler,
  checkSearchHandler,
  refreshReportsHandler,
  sweepReportsHandler,
  checkReportsHandler,
  carryOutPrivacyRequestHandler,
  requeuePrivacyRequestsHandler,
  keepRetentionHandler,
  anonymiseTicketsHandler,
  processInboundEmailHandler,
  linkCustomerHandler,
  refreshOrderHandler,
  refreshCustomerHandler,
  deliverReplyHandler,
  deliverConfirmationHandler,
  acknowledgeMailHandler,
  sendFlowTriggerHandler,
  applyDeliveryEventsHandler,
  sendTestMailHandler,
  sendCanaryHandler,
  applyShopWebhookHandler,
  carryOutActionHandler,
  tellOldAddressHandler,
  settleActionsHandler,
  settleAttemptsHandler,
  requeueStoredMailHandler,
  sendCanariesHandler,
  checkCanariesHandler,
  runRulesHandler,
  sweepRulesHandler,
  runTimeRulesHandler,
  sendAutomaticReplyHandler,
  carryOutRuleTrialHandler,
  carryOutBulkChangeHandler,
  recomputeClocksHandler,
  requeuePolicyChangesHandler,
  extendHolidaysHandler,
  closeQuietTicketsHandler,
  alertDueTicketsHandler,
  mailNoticesHandler,
  sendNoticeMailHandler,
  reconcileShopsHandler,
  reconcileOrdersHandler,
  syncTextsOfShopsHandler,
  syncShopTextsHandler,
  findUnscannedLabelsHandler,
  checkLabelHandler,
  recheckSendingDomainsHandler,
  recheckSendingDomainHandler,
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
