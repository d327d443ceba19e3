// Which saved replies there are, and what their variables say on a ticket.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { answered, visit } from "#app/door.server.ts";
import type { OfferedReplies } from "#app/domain/reply/reply-choice.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { offerSavedReplies } from "#app/services/saved-reply/offer-saved-replies.ts";

export async function loader({ request, params }: LoaderFunctionArgs): Promise<OfferedReplies> {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, () => {
    if (!isUuid(params.ticketId ?? "")) throw new Refusal("not-found", "This ticket is not here.");
    const ticketId = params.ticketId as TicketId;
    return offerSavedReplies(deps, { shopId: shop.id, ticketId, by: member });
  });
}
