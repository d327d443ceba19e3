/** What did the customer say of a ticket, and what had to be put right? */
import { correctionFigure, outcomeFigure, ratingFigure, ratings } from "./figure.ts";
import { aFact, type ReportFact } from "./report-fact.ts";
import type { ReportRecord } from "./ticket-record.ts";

/** Surveys count on the day on which they were asked, ratings on the day on which they were given. */
export function feedbackFacts(record: ReportRecord): readonly ReportFact[] {
  const { survey, corrections, complaints, assigneeId } = record;
  return [
    ...(survey === null ? [] : surveyFacts(survey)),
    ...corrections.map(({ cause, at, authorId: agentId, messageId: refId }) =>
      aFact({ figure: correctionFigure(cause), at, agentId, refId }),
    ),
    ...complaints.flatMap(({ openedAt, closedAt, outcome }) => [
      aFact({ figure: "complaint", at: openedAt, agentId: assigneeId }),
      ...(closedAt === null || outcome === null
        ? []
        : [aFact({ figure: outcomeFigure(outcome), at: closedAt, agentId: assigneeId })]),
    ]),
  ];
}

function surveyFacts({
  agentId,
  sentAt,
  answeredAt,
  rating,
}: NonNullable<ReportRecord["survey"]>): readonly ReportFact[] {
  if (sentAt === null) return [];
  const asked = aFact({ figure: "asked", at: sentAt, agentId });
  const given = ratings.find((one) => one === rating);
  if (answeredAt === null || given === undefined) return [asked];
  return [
    asked,
    aFact({ figure: "answered", at: sentAt, agentId }),
    aFact({ figure: ratingFigure(given), at: answeredAt, agentId, value: given }),
  ];
}
