// Nobody is asked how it went, and the survey keeps the reason.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { unmarkSurvey } from "#app/data/records/surveys.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import type { SkipReason } from "#app/domain/csat/skip-reason.ts";
import type { ShopId, SurveyId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "clock" | "newId">;

/** What somebody chose or did says enough by itself: only what one would wonder about stands in the history. */
const UNTOLD: readonly SkipReason[] = ["switched-off", "reopened", "spam", "merged"];

/** A step of a transaction that has the survey locked. A ticket that is resolved once more may be asked about then. */
export async function skipSurvey(
  needs: Needs,
  tx: Tx,
  { shopId, surveyId }: { readonly shopId: ShopId; readonly surveyId: SurveyId },
  { ticketId, why }: { readonly ticketId: TicketId; readonly why: SkipReason },
): Promise<void> {
  await unmarkSurvey(tx, shopId, surveyId, why);
  if (UNTOLD.includes(why)) return;
  const detail = { kind: "survey", step: "skipped", why } as const;
  await noteSurvey(needs, tx, shopId, { ticketId, detail });
}

/** A step of a transaction: what became of the survey, in the ticket's history. */
export async function noteSurvey(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  {
    ticketId,
    detail,
  }: {
    readonly ticketId: TicketId;
    readonly detail: Extract<TicketEventDetail, { kind: "survey" }>;
  },
): Promise<void> {
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor: "loupe", detail, at: needs.clock() },
  ]);
  await announceChange(tx, shopId, ticketId);
}
