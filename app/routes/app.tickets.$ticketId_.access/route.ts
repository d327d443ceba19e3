import type { LoaderFunctionArgs } from "@remix-run/node";
import { readTicketAccess } from "#app/data/pages/access-page.server.ts";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";

/** Who of the staff looked at a ticket, the newest first; the owner may look at all of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "read") || !isUuid(params.ticketId ?? ""))
      throw new Refusal("not-found", "This ticket is not here.");
    const ticketId = params.ticketId as TicketId;
    const { ticketPrefix } = shop;
    const entries = await readTicketAccess(deps.db, shop.id, { ticketId, ticketPrefix });
    return {
      entries,
      allHref: may(member.role, "settings") ? `/app/access?ticket=${ticketId}` : null,
    };
  });
}
