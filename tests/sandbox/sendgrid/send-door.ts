import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { checkSendRequest } from "./check-send-request.ts";
import type { DomainDoor } from "./domain-door.ts";
import type { AcceptedSend, SendFault } from "./sandbox-sendgrid.ts";
import type { SendError, SendRequest } from "./send-request.ts";
import {
  suppressionLists,
  type SuppressionList,
  type SuppressionLists,
} from "./suppression-lists.ts";

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations */
const LARGEST_REQUEST_BYTES = 30 * 1024 * 1024;

export type SendDoor = {
  url: string;
  fail(rule: SendFault): void;
  accepted(): readonly AcceptedSend[];
  stop(): Promise<void>;
};

type Answer = { status: number; headers?: Record<string, string>; errors?: SendError[] };

/** Serves `POST /v3/mail/send`, `DELETE /v3/suppression/<list>/<address>` and `/v3/whitelabel/domains` on loopback. */
export async function openSendDoor(options: {
  port: number;
  apiKey: string;
  /** Called once for each accepted request, before it is answered. */
  dispatch(request: SendRequest, sendId: string): Promise<void>;
  suppressions: SuppressionLists;
  domains: DomainDoor;
}): Promise<SendDoor> {
  const accepted: AcceptedSend[] = [];
  let faults: SendFault[] = [];

  const nextFault = (): SendFault | undefined => {
    const [fault] = faults;
    if (fault === undefined) return undefined;
    faults = [
      ...(fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []),
      ...faults.slice(1),
    ];
    return fault;
  };

  const accept = async (body: Buffer): Promise<Answer> => {
    const checked = checkSendRequest(parsed(body), Date.now());
    if (!checked.ok) return { status: 400, errors: checked.errors };
    if (checked.request.mail_settings?.sandbox_mode?.enable === true) return { status: 200 };
    const id = randomBytes(16).toString("base64url");
    accepted.push({ id, at: Date.now(), body: checked.request });
    await options.dispatch(checked.request, id);
    return { status: 202, headers: { "X-Message-Id": id } };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const entry = suppressionIn(request.url ?? "");
    if (entry !== null) {
      respond(response, forget(request, options, entry));
      return;
    }
    if ((request.url ?? "").startsWith("/v3/whitelabel/domains")) {
      const isAuthorized = request.headers.authorization === `Bearer ${options.apiKey}`;
      respondJson(response, await options.domains(request, { isAuthorized, sent: parsed(body) }));
      return;
    }
    const refusal = refusedAtTheDoor(request, options.apiKey, body);
    const fault = refusal === null ? nextFault() : undefined;
    if (fault?.kind === "drop-before") {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === "status") {
      respond(response, faultAnswer(fault));
      return;
    }
    const answer = refusal ?? (await accept(body ?? Buffer.alloc(0)));
    if (fault?.kind === "drop-after-acceptance") request.socket.destroy();
    else respond(response, answer);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      respond(response, { status: 500, errors: [plainError(String(error))] });
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: (rule) => faults.push(rule),
    accepted: () => accepted,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Entry = { readonly list: SuppressionList; readonly address: string };

/** https://www.twilio.com/docs/sendgrid/api-reference/bounces-api/delete-a-bounce */
function suppressionIn(url: string): Entry | null {
  const [, list = "", address = ""] = /^\/v3\/suppression\/([a-z_]+)\/([^/?]+)$/.exec(url) ?? [];
  const known = suppressionLists.find((name) => name === list);
  return known === undefined ? null : { list: known, address: decodeURIComponent(address) };
}

function forget(
  { method, headers }: IncomingMessage,
  { apiKey, suppressions }: { apiKey: string; suppressions: SuppressionLists },
  { list, address }: Entry,
): Answer {
  if (headers.authorization !== `Bearer ${apiKey}`)
    return { status: 401, errors: [plainError("authorization required")] };
  if (method !== "DELETE")
    return { status: 405, errors: [plainError("This sandbox plays DELETE only.")] };
  return suppressions.remove(list, address)
    ? { status: 204 }
    : { status: 404, errors: [plainError("resource not found")] };
}

function refusedAtTheDoor(
  request: IncomingMessage,
  apiKey: string,
  body: Buffer | null,
): Answer | null {
  if ((request.url ?? "").split("?")[0] !== "/v3/mail/send") {
    return { status: 404, errors: [plainError("not found")] };
  }
  if (request.method !== "POST") {
    return { status: 405, errors: [plainError("POST method allowed only")] };
  }
  if (request.headers.authorization !== `Bearer ${apiKey}`) {
    const message = "The provided authorization grant is invalid, expired, or revoked";
    return { status: 401, errors: [plainError(message)] };
  }
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    return { status: 415, errors: [plainError("Content-Type should be application/json.")] };
  }
  if (body === null) return { status: 413, errors: [plainError("Payload too large")] };
  return null;
}

/** The body, or null when it is larger than SendGrid takes. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_REQUEST_BYTES) chunks.push(chunk);
  }
  return size > LARGEST_REQUEST_BYTES ? null : Buffer.concat(chunks);
}

/** The JSON, or undefined when it is none: the check then answers "Bad Request". */
function parsed(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString("utf8") ?? "");
  } catch {
    return undefined;
  }
}

function faultAnswer({ status = 500, retryAfterSeconds }: SendFault): Answer {
  const wait = retryAfterSeconds ?? (status === 429 ? 1 : undefined);
  return {
    status,
    errors: [plainError(status === 429 ? "too many requests" : "internal server error")],
    headers:
      wait === undefined
        ? {}
        : {
            "Retry-After": String(wait),
            "X-RateLimit-Limit": "600",
            "X-RateLimit-Remaining": "0",
            "X-RateLimit-Reset": String(Math.ceil(Date.now() / 1000) + wait),
          },
  };
}

const plainError = (message: string): SendError => ({ message, field: null, help: null });

function respondJson(
  response: ServerResponse,
  { status, body }: { status: number; body: unknown },
): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

function respond(response: ServerResponse, answer: Answer): void {
  if (answer.errors === undefined) {
    response.writeHead(answer.status, { ...answer.headers, "Content-Length": "0" }).end();
  } else {
    response
      .writeHead(answer.status, { ...answer.headers, "Content-Type": "application/json" })
      .end(JSON.stringify({ errors: answer.errors }));
  }
}
