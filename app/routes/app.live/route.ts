import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/door.server.ts";
import { webWiring } from "#app/wiring.server.ts";

const HEARTBEAT_MS = 15_000;
/** Session tokens live for a minute: the page asks anew, with a fresh one, before that is long over. */
const STREAM_MS = 55_000;

/** Streams the ids of tickets that change in the visitor's shop, a line of JSON each, as server-sent events. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await visit(request);
  const { changes } = await webWiring();
  const text = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(line));
      const unsubscribe = changes.subscribe(shop.id, (ticketId) =>
        send(`data: ${JSON.stringify({ ticketId })}\n\n`),
      );
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      const over = setTimeout(() => {
        end();
        controller.close();
      }, STREAM_MS);
      end = () => {
        unsubscribe();
        clearInterval(heartbeat);
        clearTimeout(over);
      };
      send(": connected\n\n");
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
