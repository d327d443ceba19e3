// A ticket is done: its customer is asked later how it went, where the shop wants that.
import type { Tx } from "#app/data/db.server.ts";
import { savePlannedSurvey } from "#app/data/records/surveys.server.ts";
import type { ShopId, SurveyId, TicketId } from "#app/domain/shared/ids.ts";
import { isDone } from "#app/domain/ticket/change-of-status.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * A step of a transaction that has the ticket locked. Does nothing unless `events` say that the ticket was resolved just now. Who may
 * be asked is judged when the time has come: much happens in a day.
 */
export async function planSurvey(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  {
    ticketId,
    events,
  }: { readonly ticketId: TicketId; readonly events: readonly TicketEventDetail[] },
): Promise<void> {
  const resolves = events.some(
    (event) => event.kind === "status" && isDone(event.to) && !isDone(event.from),
  );
  if (!resolves) return;
  await savePlannedSurvey(tx, shopId, { id: needs.newId<SurveyId>(), ticketId, at: needs.clock() });
}
