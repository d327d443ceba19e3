/** Everything that reports count of one ticket: worked out from what was recorded, the same each time. */
import { backlogFacts } from "./backlog-facts.ts";
import { clockFacts, type OpenMinutes } from "./clock-facts.ts";
import { feedbackFacts } from "./feedback-facts.ts";
import { honestyFacts } from "./honesty-facts.ts";
import { actionFacts, mailFacts, promiseFacts } from "./mail-facts.ts";
import type { ReportFact } from "./report-fact.ts";
import type { ReportRecord } from "./ticket-record.ts";

/** `openMinutes`: by the calendar that holds in the shop. */
export const ticketFacts = (
  record: ReportRecord,
  openMinutes: OpenMinutes,
): readonly ReportFact[] => [
  ...backlogFacts(record, openMinutes),
  ...clockFacts(record, openMinutes),
  ...honestyFacts(record),
  ...mailFacts(record),
  ...promiseFacts(record),
  ...feedbackFacts(record),
  ...actionFacts(record),
];
