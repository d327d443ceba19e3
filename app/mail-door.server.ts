// Mail comes by the hundred where pages come by the dozen: its posts go straight to their route, past the router and the
// web streams that pages need.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";

const PATH = "/webhooks/sendgrid/inbound";
const ROUTE = "routes/webhooks.sendgrid.inbound";

export type MailDoor = {
  isFor: (request: IncomingMessage) => boolean;
  /** Answers as the route's action does; 500 when that throws, so that the provider posts the mail again. */
  take: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** `onError` is told what the action threw. Throws when the build has no such route. */
export function openMailDoor(build: ServerBuild, onError: (reason: string) => void): MailDoor {
  const action = build.routes[ROUTE]?.module.action;
  if (!action) throw new Error(`the build has no ${ROUTE}`);
  return {
    isFor: ({ method, url }) => method === "POST" && url === PATH,
    async take(request, response) {
      try {
        const args = { request: asRequest(request), params: {}, context: {} };
        const { status, body } = await answerOf(action(args));
        // What was not read to its end, such as a post that is too large, is not waited for.
        if (!request.complete) response.shouldKeepAlive = false;
        response.writeHead(status, { "Content-Type": "text/plain;charset=UTF-8" }).end(body);
      } catch (error) {
        // The provider hung up: nobody is there to be told.
        if (request.destroyed && !request.complete) return;
        onError(error instanceof Error ? error.message : String(error));
        response.writeHead(500).end();
      }
    },
  };
}

/** As much of a Request as the action asks for: headers and, piece by piece, the body. */
function asRequest(request: IncomingMessage): ActionFunctionArgs["request"] {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, Array.isArray(value) ? value.join(", ") : (value ?? ""));
  const body = request.iterator({ destroyOnReturn: false });
  return { headers, body } as unknown as Request;
}

async function answerOf(answering: unknown): Promise<{ status: number; body: string }> {
  const answer = await answering;
  if (!(answer instanceof Response)) throw new Error("the door for mail gave no answer");
  return { status: answer.status, body: await answer.text() };
}
