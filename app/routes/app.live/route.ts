import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/door.server.ts";
import { webWiring } from "#app/wiring.server.ts";

const RETRY_AFTER_SECONDS = "30";

/** Streams what changes in the visitor's shop, a line of JSON each, as server-sent events. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, member, deps } = await visit(request);
  const { changes } = await webWiring();
  const since = new URL(request.url).searchParams.get("since");
  const stream = changes.stream(
    { shopId: shop.id, memberId: member.id },
    { since, now: deps.clock(), gone: request.signal },
  );
  if (!stream)
    return new Response("You have Loupe open in very many windows.", {
      status: 429,
      headers: { "Retry-After": RETRY_AFTER_SECONDS },
    });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
