import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answered, visit } from "#app/door.server.ts";
import type { PresentMember } from "#app/domain/live/who-is-here.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { bePresent } from "#app/services/presence/be-present.ts";
import { leaveTicket } from "#app/services/presence/leave-ticket.ts";

const LONGEST_TAB_ID = 64;

const said = z.object({
  ticketId: z.custom<TicketId>((value) => typeof value === "string" && isUuid(value)),
  tabId: z.string().min(1).max(LONGEST_TAB_ID),
  doing: z.enum(["here", "typing", "left"]),
});

/** What a ticket's page says of its reader; the answer is who else is there. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const { deps, shop, member, t } = await visit(request);
  const form = said.safeParse(Object.fromEntries(await request.formData()));
  const here = await answered(t, async (): Promise<readonly PresentMember[]> => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    const { doing, ...where } = form.data;
    const tab = { shopId: shop.id, by: member, ...where };
    if (doing !== "left") return bePresent(deps, { ...tab, doing });
    await leaveTicket(deps, tab);
    return [];
  });
  return Response.json({ here });
}
