import type { ActionFunctionArgs } from "@remix-run/node";
import { readBody } from "#app/read-body.server.ts";
import { acceptDeliveryEvents } from "#app/services/delivery/accept-delivery-events.ts";
import { webWiring } from "#app/wiring.server.ts";

const MAX_POST_BYTES = 8 * 1024 * 1024;

/** The event webhook: keep the reports, then say so. Anything but 2xx makes the provider post them again. */
export async function action({ request }: ActionFunctionArgs) {
  const { deps, isEventPost, readEventPost } = await webWiring();
  const body = await readBody(request, MAX_POST_BYTES);
  if (!body) return new Response("too large", { status: 413 });
  if (!isEventPost(request.headers, body)) return new Response("not signed", { status: 401 });
  const events = readEventPost(body);
  if (!events) return new Response("no list of events", { status: 400 });
  await acceptDeliveryEvents(deps, events);
  return new Response("kept", { status: 200 });
}
