// The rest of a ticket's order, and fetching old copies anew; the ticket's page shows them.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { answered, visit } from "#app/door.server.ts";
import { isUuid, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { readOrderDetails } from "#app/services/order/read-order-details.ts";
import { requestRefresh } from "#app/services/order/request-refresh.ts";

const ORDER_GID = /^gid:\/\/shopify\/Order\/\d{1,20}$/;

/** `?order=gid://shopify/Order/…` */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, t } = await visit(request);
  const orderGid = new URL(request.url).searchParams.get("order") ?? "";
  return answered(t, async () => {
    if (!ORDER_GID.test(orderGid)) throw new Refusal("invalid", "This is no order.");
    const ticketId = ticketIdOf(params.ticketId);
    return readOrderDetails(deps, { shopId: shop.id, ticketId, orderGid });
  });
}

/** Somebody looks at the ticket: what is old beside it is fetched anew, and the live page hears of it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, t } = await visit(request);
  return answered(t, async () => {
    const ticketId = ticketIdOf(params.ticketId);
    return { fetching: await requestRefresh(deps, { shopId: shop.id, ticketId }) };
  });
}

function ticketIdOf(param: string | undefined): TicketId {
  if (!param || !isUuid(param)) throw new Refusal("not-found", "This ticket is not here.");
  return param as TicketId;
}

/** A connection that is gone for a moment must not take the ticket's page away. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  try {
    return await serverLoader<typeof loader>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    return { details: null, fetchedAt: null, trouble: "unreached" as const };
  }
}
