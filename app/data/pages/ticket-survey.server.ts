// What the customer said of a ticket, and of those that were merged into it. One query.
import type { SkipReason } from "#app/domain/csat/skip-reason.ts";
import type { SurveyView } from "#app/domain/csat/survey-view.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import type { Tx } from "#app/data/db.server.ts";
import { withMerged } from "#app/data/records/surveys.server.ts";

type Row = {
  dueAt: Date;
  sentAt: Date | null;
  skippedFor: SkipReason | null;
  rating: number | null;
  comment: string | null;
  answeredAt: Date | null;
  changedAt: Date | null;
  number: number;
  isOwn: boolean;
};

/** The newest answer, or else the ticket's own survey; null where nobody is to be asked. */
export async function readTicketSurvey(
  tx: Tx,
  shopId: ShopId,
  { ticketId, ticketPrefix }: { readonly ticketId: TicketId; readonly ticketPrefix: string },
): Promise<SurveyView | null> {
  const rows = await tx.$queryRaw<Row[]>`
    with recursive own as (${withMerged(shopId, ticketId)})
    select v."dueAt", v."sentAt", v."skippedFor", v."rating", v."comment", v."answeredAt", v."changedAt", o."number",
      v."ticketId" = ${ticketId}::uuid as "isOwn"
    from own o join "Survey" v on v."shopId" = ${shopId}::uuid and v."ticketId" = o."id"
    where v."ticketId" = ${ticketId}::uuid or v."answeredAt" is not null
    order by coalesce(v."changedAt", v."answeredAt") desc nulls last limit 1`;
  const row = rows[0];
  if (!row) return null;
  const { isOwn, number, ...survey } = row;
  return {
    ...survey,
    dueAt: survey.dueAt.toISOString(),
    sentAt: survey.sentAt?.toISOString() ?? null,
    answeredAt: survey.answeredAt?.toISOString() ?? null,
    changedAt: survey.changedAt?.toISOString() ?? null,
    number: isOwn ? null : ticketNumber(ticketPrefix, number),
  };
}
