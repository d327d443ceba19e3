// Whose a ticket is and what it is about: looking for it, and agents' decisions; the ticket's page shows them.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ClientActionFunctionArgs, ClientLoaderFunctionArgs } from "@remix-run/react";
import { z } from "zod";
import { answered, attempted, visit, type Attempt } from "#app/door.server.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { linkByHand } from "#app/services/customer/link-by-hand.ts";
import { lookAgain } from "#app/services/customer/look-again.ts";
import { rejectCustomer } from "#app/services/customer/reject-customer.ts";
import { suggestLinks } from "#app/services/customer/suggest-links.ts";
import { unlink } from "#app/services/customer/unlink.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";
import { wordsHere } from "#app/ui/shared/words-here.ts";

const LONGEST_SEARCH = 200;
const UNREACHED = say("Loupe could not be reached. Try again in a moment.");

const form = z.discriminatedUnion("intent", [
  z.object({
    intent: z.enum(["link", "unlink", "reject"]),
    gid: z.string().regex(/^gid:\/\/shopify\/(?:Customer|Order)\/\d{1,20}$/),
  }),
  z.object({ intent: z.literal("look-again") }),
]);
const services = { link: linkByHand, unlink, reject: rejectCustomer };

/** `?q=`: an order number, an address, a telephone number or a name. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const query = new URL(request.url).searchParams.get("q") ?? "";
  // PostgreSQL keeps no NUL in a text: the log of searches would refuse it.
  const typed = query.replaceAll("\0", "").slice(0, LONGEST_SEARCH);
  return answered(t, async () => {
    const ticketId = ticketIdOf(params.ticketId);
    const shopId = shop.id;
    const [found] = await Promise.all([
      suggestLinks(deps, { shopId, ticketId, typed }),
      recordAccess(deps, { shopId, member, kind: "search", ticketId, detail: { words: typed } }),
    ]);
    return { typed, ...found };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const given = form.safeParse(Object.fromEntries(await request.formData()));
  return attempted(t, async () => {
    if (!given.success) throw new Refusal("invalid", "Reload the ticket and try again.");
    const asked = { shopId: shop.id, ticketId: ticketIdOf(params.ticketId), by: member };
    if (given.data.intent === "look-again") return lookAgain(deps, asked);
    const { intent, gid } = given.data;
    return services[intent](deps, { ...asked, gid });
  });
}

function ticketIdOf(param: string | undefined): TicketId {
  if (!param || !isUuid(param)) throw new Refusal("not-found", "This ticket is not here.");
  return param as TicketId;
}

/** A connection that is gone for a moment must not take the ticket's page away. */
export async function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs) {
  try {
    return await serverLoader<typeof loader>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return { typed, customers: [], orders: [], trouble: "unreached" as const };
  }
}

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (error instanceof Response) throw error;
    return { refusal: wordsHere()(UNREACHED) } satisfies Attempt;
  }
}
