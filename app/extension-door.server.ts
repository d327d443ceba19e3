// What Shopify shows of ours on its own pages asks us from another origin: who is there, and an answer that may be read there.
import { answered, visit, type Visit } from "./door.server.ts";
import { TemporaryFault } from "./domain/shared/fault.ts";

/** An extension runs in a frame of Shopify's, and its question carries the token of the member who looks at it. */
const READABLE: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "Authorization, Content-Type",
  "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
  "Access-Control-Max-Age": "600",
  "Access-Control-Expose-Headers":
    "X-Shopify-API-Request-Failure-Reauthorize-Url, X-Shopify-Retry-Invalid-Session-Request",
  "Cache-Control": "no-store",
};

/** Answers a question of an extension; refusals and outages as words under `refusal`. */
export async function answerExtension(
  request: Request,
  work: (visit: Visit) => Promise<object>,
): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: READABLE });
  try {
    const visitor = await visit(request);
    return readable(Response.json(await answered(visitor.t, () => work(visitor))));
  } catch (error) {
    if (error instanceof Response) return readable(error);
    if (error instanceof TemporaryFault) return readable(Response.json(AWAY, { status: 503 }));
    throw error;
  }
}

const AWAY = { refusal: "Shopify could not be asked just now. Try again in a moment." };

/** A response that was thrown may have headers that nobody can change any more. */
export function readable(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(READABLE)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
