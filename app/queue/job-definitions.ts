// Every kind of job: its name is the service that it runs, its payload the ids that the service re-reads.
import { z } from "zod";
import type {
  BulkChangeId,
  CanaryId,
  ConfirmationId,
  FlowTriggerId,
  InboundEmailId,
  MailboxId,
  MemberId,
  MessageId,
  PolicyChangeId,
  PrivacyRequestId,
  RuleId,
  RuleTrialId,
  SavedReplyId,
  SendingDomainId,
  ShopId,
  ShopifyActionId,
  ShopWebhookId,
  SurveyId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import { isUuid } from "#app/domain/shared/ids.ts";
import { defineJob } from "./define-job.ts";

const id = <Id extends string>() =>
  z.custom<Id>((value) => typeof value === "string" && isUuid(value));
const shopId = id<ShopId>();

export const processInboundEmailJob = defineJob({
  name: "process-inbound-email",
  payload: z.object({ shopId, inboundEmailId: id<InboundEmailId>() }),
  concurrency: 8,
});

export const linkCustomerJob = defineJob({
  name: "link-customer",
  payload: z.object({ shopId, ticketId: id<TicketId>() }),
  attempts: 12,
  concurrency: 2,
  givesWay: true,
});

const gid = (kind: "Order" | "Customer" | "Fulfillment") =>
  z.string().regex(new RegExp(`^gid://shopify/${kind}/\\d{1,20}$`));

/** Somebody looks at an old copy; whoever looks next asks again. */
export const refreshOrderJob = defineJob({
  name: "refresh-order",
  payload: z.object({ shopId, orderGid: gid("Order") }),
  attempts: 4,
  givesWay: true,
});

export const refreshCustomerJob = defineJob({
  name: "refresh-customer",
  payload: z.object({ shopId, customerGid: gid("Customer") }),
  attempts: 4,
  concurrency: 2,
  givesWay: true,
});

export const deliverReplyJob = defineJob({
  name: "deliver-reply",
  payload: z.object({ shopId, messageId: id<MessageId>() }),
  attempts: 12,
});

export const deliverConfirmationJob = defineJob({
  name: "deliver-confirmation",
  payload: z.object({ shopId, confirmationId: id<ConfirmationId>() }),
  attempts: 12,
});

/** After the linking of the customer, which it waits for. */
export const acknowledgeMailJob = defineJob({
  name: "acknowledge-mail",
  payload: z.object({ shopId, messageId: id<MessageId>() }),
  attempts: 12,
  givesWay: true,
});

/** After the linking of the customer, which it waits for. */
export const sendFlowTriggerJob = defineJob({
  name: "send-flow-trigger",
  payload: z.object({ shopId, flowTriggerId: id<FlowTriggerId>() }),
  attempts: 12,
  concurrency: 2,
  givesWay: true,
});

export const applyDeliveryEventsJob = defineJob({
  name: "apply-delivery-events",
  payload: z.object({ shopId, messageId: id<MessageId>() }),
});

export const sendTestMailJob = defineJob({
  name: "send-test-mail",
  payload: z.object({ shopId, mailboxId: id<MailboxId>() }),
});

export const sendCanaryJob = defineJob({
  name: "send-canary",
  payload: z.object({ shopId, canaryId: id<CanaryId>() }),
  givesWay: true,
});

export const applyShopWebhookJob = defineJob({
  name: "apply-shop-webhook",
  payload: z.object({ shopId, shopWebhookId: id<ShopWebhookId>() }),
});

/** Something to be done at Shopify that the agent's own request did not bring to its end. */
export const carryOutActionJob = defineJob({
  name: "carry-out-action",
  payload: z.object({ shopId, actionId: id<ShopifyActionId>() }),
});

export const tellOldAddressJob = defineJob({
  name: "tell-old-address",
  payload: z.object({ shopId, actionId: id<ShopifyActionId>() }),
  attempts: 12,
});

export const settleActionsJob = defineJob({
  name: "settle-actions",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "* * * * *",
});

export const settleAttemptsJob = defineJob({
  name: "settle-attempts",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "* * * * *",
});

export const requeueStoredMailJob = defineJob({
  name: "requeue-stored-mail",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "*/5 * * * *",
});

/** Not on the hour, when everybody's machines send. */
export const sendCanariesJob = defineJob({
  name: "send-canaries",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "7 * * * *",
});

/** Once the canaries of the hour have had the time that they get. */
export const checkCanariesJob = defineJob({
  name: "check-canaries",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "42 * * * *",
});

/** Between the other sweeps of the hour. */
export const closeQuietTicketsJob = defineJob({
  name: "close-quiet-tickets",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "23 * * * *",
});

export const alertDueTicketsJob = defineJob({
  name: "alert-due-tickets",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "* * * * *",
});

export const mailNoticesJob = defineJob({
  name: "mail-notices",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "*/5 * * * *",
});

/** Once: the next sweep starts another one where nothing went out. */
export const sendNoticeMailJob = defineJob({
  name: "send-notice-mail",
  payload: z.object({ shopId, memberId: id<MemberId>() }),
  attempts: 1,
  givesWay: true,
});

/** After the linking of the customer, where a rule asks about the customer or the order. */
export const runRulesJob = defineJob({
  name: "run-rules",
  payload: z.object({
    shopId,
    ticketId: id<TicketId>(),
    occasion: z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("mail-arrives"),
        key: id<MessageId>(),
        isFirst: z.boolean(),
      }),
      z.object({
        kind: z.literal("ticket-changes"),
        key: z.string().min(1).max(100),
        what: z.array(z.string().max(20)),
      }),
    ]),
  }),
  attempts: 12,
  givesWay: true,
});

export const sweepRulesJob = defineJob({
  name: "sweep-rules",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "*/5 * * * *",
});

/** `after`: the ticket after which to go on. */
export const runTimeRulesJob = defineJob({
  name: "run-time-rules",
  payload: z.object({ shopId, after: id<TicketId>().optional() }),
  attempts: 4,
  concurrency: 1,
  givesWay: true,
});

export const sendAutomaticReplyJob = defineJob({
  name: "send-automatic-reply",
  payload: z.object({
    shopId,
    ticketId: id<TicketId>(),
    ruleId: id<RuleId>(),
    key: z.string().min(1).max(100),
    messageId: id<MessageId>(),
    savedReplyId: id<SavedReplyId>(),
  }),
  attempts: 12,
  givesWay: true,
});

/** The owner waits for it. */
export const carryOutRuleTrialJob = defineJob({
  name: "carry-out-rule-trial",
  payload: z.object({ shopId, ruleTrialId: id<RuleTrialId>() }),
});

/** An agent waits for it. */
export const carryOutBulkChangeJob = defineJob({
  name: "carry-out-bulk-change",
  payload: z.object({ shopId, bulkChangeId: id<BulkChangeId>() }),
});

/** Many tickets one after the other: mail goes first. */
export const recomputeClocksJob = defineJob({
  name: "recompute-clocks",
  payload: z.object({ shopId, policyChangeId: id<PolicyChangeId>() }),
  attempts: 12,
  concurrency: 2,
  givesWay: true,
});

export const requeuePolicyChangesJob = defineJob({
  name: "requeue-policy-changes",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "*/5 * * * *",
});

export const extendHolidaysJob = defineJob({
  name: "extend-holidays",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "23 3 * * *",
});

export const carryOutPrivacyRequestJob = defineJob({
  name: "carry-out-privacy-request",
  payload: z.object({ shopId, privacyRequestId: id<PrivacyRequestId>() }),
  concurrency: 1,
  givesWay: true,
});

export const requeuePrivacyRequestsJob = defineJob({
  name: "requeue-privacy-requests",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "52 * * * *",
});

/** At night, where most shops are. */
export const keepRetentionJob = defineJob({
  name: "keep-retention",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "37 3 * * *",
});

export const anonymiseTicketsJob = defineJob({
  name: "anonymise-tickets",
  payload: z.object({ shopId }),
  attempts: 4,
  concurrency: 1,
  givesWay: true,
});

/** At night, where most shops are: one after the other, and behind what people wait for. */
export const reconcileShopsJob = defineJob({
  name: "reconcile-shops",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "11 4 * * *",
});

export const reconcileOrdersJob = defineJob({
  name: "reconcile-orders",
  payload: z.object({
    shopId,
    from: z.object({ since: z.iso.datetime(), after: z.string().max(2_000).nullable() }).optional(),
  }),
  attempts: 12,
  concurrency: 1,
  givesWay: true,
});

/** At night, where most shops are. */
export const syncTextsOfShopsJob = defineJob({
  name: "sync-texts-of-shops",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "31 4 * * *",
});

export const syncShopTextsJob = defineJob({
  name: "sync-shop-texts",
  payload: z.object({
    shopId,
    of: z.enum(["policies", "products"]),
    from: z.object({ since: z.iso.datetime(), after: z.string().max(2_000).nullable() }).optional(),
  }),
  attempts: 12,
  concurrency: 1,
  givesWay: true,
});

export const findUnscannedLabelsJob = defineJob({
  name: "find-unscanned-labels",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "19 * * * *",
});

export const checkLabelJob = defineJob({
  name: "check-label",
  payload: z.object({ shopId, fulfillmentGid: gid("Fulfillment") }),
  concurrency: 2,
  givesWay: true,
});

/** What reports count of changed tickets. */
export const refreshReportsJob = defineJob({
  name: "refresh-reports",
  payload: z.object({ shopId }),
  concurrency: 1,
  givesWay: true,
});

export const sweepReportsJob = defineJob({
  name: "sweep-reports",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "* * * * *",
});

/** At night, where most shops are. */
export const checkReportsJob = defineJob({
  name: "check-reports",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "41 4 * * *",
});

/** Behind the mail: seconds later is soon enough to be found. */
export const indexSearchJob = defineJob({
  name: "index-search",
  payload: z.object({ shopId }),
  concurrency: 1,
  givesWay: true,
});

export const sweepSearchJob = defineJob({
  name: "sweep-search",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "* * * * *",
});

/** At night, where most shops are. */
export const checkSearchJob = defineJob({
  name: "check-search",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "47 2 * * *",
});

/** Between the other sweeps. */
export const sweepSurveysJob = defineJob({
  name: "sweep-surveys",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "3-59/5 * * * *",
});

export const sendSurveyJob = defineJob({
  name: "send-survey",
  payload: z.object({ shopId, surveyId: id<SurveyId>() }),
  attempts: 12,
  givesWay: true,
});

/** The owner waits for it. */
export const sendSurveyTestJob = defineJob({
  name: "send-survey-test",
  payload: z.object({
    shopId,
    memberId: id<MemberId>(),
    language: z.enum(["en", "de", "fr", "es", "it", "nl"]),
  }),
});

/** In the morning hours of most shops, before somebody writes: a record that is gone costs replies. */
export const recheckSendingDomainsJob = defineJob({
  name: "recheck-sending-domains",
  payload: z.object({}),
  attempts: 1,
  concurrency: 1,
  cron: "41 4 * * *",
});

export const recheckSendingDomainJob = defineJob({
  name: "recheck-sending-domain",
  payload: z.object({ shopId, sendingDomainId: id<SendingDomainId>() }),
  attempts: 4,
  givesWay: true,
});

export const jobDefinitions = [
  sweepSurveysJob,
  sendSurveyJob,
  sendSurveyTestJob,
  indexSearchJob,
  sweepSearchJob,
  checkSearchJob,
  refreshReportsJob,
  sweepReportsJob,
  checkReportsJob,
  processInboundEmailJob,
  linkCustomerJob,
  refreshOrderJob,
  refreshCustomerJob,
  deliverReplyJob,
  deliverConfirmationJob,
  acknowledgeMailJob,
  sendFlowTriggerJob,
  applyDeliveryEventsJob,
  sendTestMailJob,
  sendCanaryJob,
  applyShopWebhookJob,
  carryOutActionJob,
  tellOldAddressJob,
  settleActionsJob,
  settleAttemptsJob,
  requeueStoredMailJob,
  sendCanariesJob,
  checkCanariesJob,
  runRulesJob,
  sweepRulesJob,
  runTimeRulesJob,
  sendAutomaticReplyJob,
  carryOutRuleTrialJob,
  carryOutBulkChangeJob,
  recomputeClocksJob,
  requeuePolicyChangesJob,
  extendHolidaysJob,
  closeQuietTicketsJob,
  alertDueTicketsJob,
  mailNoticesJob,
  sendNoticeMailJob,
  carryOutPrivacyRequestJob,
  requeuePrivacyRequestsJob,
  keepRetentionJob,
  anonymiseTicketsJob,
  reconcileShopsJob,
  reconcileOrdersJob,
  syncTextsOfShopsJob,
  syncShopTextsJob,
  findUnscannedLabelsJob,
  checkLabelJob,
  recheckSendingDomainsJob,
  recheckSendingDomainJob,
] as const;
