import type { LoaderFunctionArgs } from "@remix-run/node";
import { readJourneyPage } from "#app/data/pages/journey-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type MessageId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

/** The way of a message, asked for when somebody wants to know. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, t } = await visit(request);
  const { ticketId = "", messageId = "" } = params;
  return answered(t, async () => {
    const which = { ticketId: ticketId as TicketId, messageId: messageId as MessageId };
    const isHere = isUuid(ticketId) && isUuid(messageId);
    const journey = isHere ? await readJourneyPage(deps.db, shop.id, which) : null;
    if (!journey) throw new Refusal("not-found", "This message is not here.");
    return journey;
  });
}
