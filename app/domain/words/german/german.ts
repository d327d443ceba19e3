import type { Catalogue } from "#app/domain/words/translate.ts";
import { changesAtShopifyWords } from "./changes-at-shopify.ts";
import { checksWords } from "./checks.ts";
import { clocksWords } from "./clocks.ts";
import { composerPagesWords } from "./composer-pages.ts";
import { customersPagesWords } from "./customers-pages.ts";
import { deliveryWords } from "./delivery.ts";
import { dueWords } from "./due.ts";
import { frameWords } from "./frame.ts";
import { historyWords } from "./history.ts";
import { inboxPagesWords } from "./inbox-pages.ts";
import { knowledgeWords } from "./knowledge.ts";
import { linksWords } from "./links.ts";
import { logsWords } from "./logs.ts";
import { mailPagesWords } from "./mail-pages.ts";
import { noticeMailWords } from "./notice-mail.ts";
import { noticePagesWords } from "./notice-pages.ts";
import { orderAnswersWords } from "./order-answers.ts";
import { orderPagesWords } from "./order-pages.ts";
import { ordersInHistoryWords } from "./orders-in-history.ts";
import { ordersWords } from "./orders.ts";
import { privacyPagesWords } from "./privacy-pages.ts";
import { proofReasonsWords } from "./proof-reasons.ts";
import { proofWords } from "./proof.ts";
import { qualityWords } from "./quality.ts";
import { ratingsWords } from "./ratings.ts";
import { refusalsInSettingsWords } from "./refusals-in-settings.ts";
import { refusalsWords } from "./refusals.ts";
import { replyChecksWords } from "./reply-checks.ts";
import { reportsWords } from "./reports.ts";
import { rulePagesWords } from "./rule-pages.ts";
import { rulesAndRepliesWords } from "./rules-and-replies.ts";
import { savedReplyPagesWords } from "./saved-reply-pages.ts";
import { settingsPagesWords } from "./settings-pages.ts";
import { setupPagesWords } from "./setup-pages.ts";
import { shopifyActionsWords } from "./shopify-actions.ts";
import { targetPagesWords } from "./target-pages.ts";
import { ticketPagesWords } from "./ticket-pages.ts";
import { tracesWords } from "./traces.ts";
import { triageWords } from "./triage.ts";

/** Every sentence of Loupe in German. */
export const germanCatalogue: Catalogue = {
  ...changesAtShopifyWords,
  ...checksWords,
  ...clocksWords,
  ...composerPagesWords,
  ...customersPagesWords,
  ...deliveryWords,
  ...dueWords,
  ...frameWords,
  ...historyWords,
  ...inboxPagesWords,
  ...knowledgeWords,
  ...linksWords,
  ...logsWords,
  ...mailPagesWords,
  ...noticeMailWords,
  ...noticePagesWords,
  ...orderAnswersWords,
  ...orderPagesWords,
  ...ordersInHistoryWords,
  ...ordersWords,
  ...privacyPagesWords,
  ...proofReasonsWords,
  ...proofWords,
  ...qualityWords,
  ...ratingsWords,
  ...refusalsInSettingsWords,
  ...refusalsWords,
  ...replyChecksWords,
  ...reportsWords,
  ...rulePagesWords,
  ...rulesAndRepliesWords,
  ...savedReplyPagesWords,
  ...settingsPagesWords,
  ...setupPagesWords,
  ...shopifyActionsWords,
  ...targetPagesWords,
  ...ticketPagesWords,
  ...tracesWords,
  ...triageWords,
};
