// A ticket to be read beside another one; that somebody looked at it is written down as ever.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readTicketGlance } from "#app/data/pages/ticket-glance.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const ticketId = (params.ticketId ?? "") as TicketId;
    if (!isUuid(ticketId)) throw new Refusal("not-found", "This ticket is not here.");
    const { ticketPrefix } = shop;
    const glance = await readTicketGlance(deps.db, shop.id, { ticketId, ticketPrefix });
    if (!glance) throw new Refusal("not-found", "This ticket is not here.");
    await recordAccess(deps, { shopId: shop.id, member, kind: "open", ticketId });
    return Response.json(glance);
  });
}
