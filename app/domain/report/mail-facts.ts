/** What went in and out on a ticket, what was promised, and what was done at Shopify? */
import { actionFigure, OWED_PROMISES } from "./figure.ts";
import { aFact, type ReportFact } from "./report-fact.ts";
import type { ReportRecord } from "./ticket-record.ts";

/** Mail of customers, replies of agents, and replies that never arrived. */
export const mailFacts = (record: ReportRecord): readonly ReportFact[] =>
  record.messages.flatMap((message) => {
    const { id: refId, at, authorId: agentId } = message;
    if (message.kind === "inbound")
      return record.isSpam
        ? []
        : [aFact({ figure: "received", at, agentId: record.assigneeId, refId })];
    const replied =
      message.isReply && message.acceptedAt !== null
        ? [aFact({ figure: "replied", at: message.acceptedAt, agentId, refId })]
        : [];
    return message.isLost
      ? [...replied, aFact({ figure: "bounced", at: message.lostAt ?? at, agentId, refId })]
      : replied;
  });

/** Promises by the date that was promised, or when they were kept where that was before it. */
export const promiseFacts = (record: ReportRecord): readonly ReportFact[] =>
  record.promises.flatMap(({ id: refId, byAt, keptAt, isKept }) => {
    if (record.isSpam) return [];
    const known = { at: byAt, agentId: record.assigneeId, refId };
    if (!isKept) return [aFact({ ...known, figure: OWED_PROMISES, until: byAt })];
    return keptAt !== null && keptAt <= byAt
      ? [aFact({ ...known, at: keptAt, figure: "promises-kept" })]
      : [aFact({ ...known, figure: "promises-broken" })];
  });

/** What was done at Shopify from this ticket, and each order that was changed, once a ticket. */
export function actionFacts({ actions }: ReportRecord): readonly ReportFact[] {
  const touched = new Set<string>();
  return actions.flatMap(({ kind, at, memberId: agentId, orderGid, worth }) => {
    const done = aFact({ figure: actionFigure(kind), at, agentId, value: worth });
    if (orderGid === null || touched.has(orderGid)) return [done];
    touched.add(orderGid);
    return [done, aFact({ figure: "order-touched", at, agentId })];
  });
}
