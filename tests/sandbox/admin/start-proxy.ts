import { request as requestOf } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import {
  allowFraming,
  cdnAppBridge,
  replaceAppBridge,
  sandboxAppBridge,
} from "./rewrite-document.ts";
import { serveOnLoopback } from "./serve-on-loopback.ts";

export type ProxyOptions = {
  /** Origin of the admin that frames the app; asked at every answer, because it starts after the proxy. */
  adminOrigin: () => string;
  /** The App Bridge that documents load, as a classic script. */
  appBridge: () => Promise<string>;
  port?: number;
};

export type SandboxProxy = {
  url: string;
  /** Names the app's origin; until then every request is answered 503. */
  connectApp(origin: string): void;
  stop(): Promise<void>;
};

/**
 * The public address of the app. Everything passes both ways as it comes, except for the framing policy and the
 * address of App Bridge; cookies are dropped, because browsers give none to a framed document of another site.
 */
export async function startProxy(options: ProxyOptions): Promise<SandboxProxy> {
  let app: URL | null = null;
  const server = await serveOnLoopback((request, response) => {
    if (request.url?.split("?")[0] === sandboxAppBridge) {
      void answerAppBridge(options, response);
    } else if (app === null) {
      sayPlainly(response, 503, "The app is not connected to the sandbox yet.");
    } else {
      pass(app, options.adminOrigin(), request, response);
    }
  }, options.port);
  return {
    url: `http://127.0.0.1:${server.port}`,
    connectApp: (origin) => {
      app = new URL(origin);
    },
    stop: () => server.stop(),
  };
}

async function answerAppBridge(options: ProxyOptions, response: ServerResponse): Promise<void> {
  try {
    const script = await options.appBridge();
    response.writeHead(200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(script);
  } catch (error) {
    sayPlainly(response, 500, String(error));
  }
}

function pass(
  app: URL,
  adminOrigin: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const outgoing = requestOf({
    host: app.hostname,
    port: app.port,
    method: request.method,
    path: request.url,
    headers: headersToApp(request.headers),
    agent: false,
  });
  outgoing.setNoDelay(true);
  outgoing.on("response", (answer) => {
    const headers = headersFromApp(answer, adminOrigin);
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, headers);
    response.flushHeaders();
    const finish = (): void => undefined;
    if (isDocument(answer.headers)) pipeline(answer, replaceAppBridge(), response, finish);
    else pipeline(answer, response, finish);
  });
  outgoing.on("error", (error) => {
    if (response.headersSent) response.destroy();
    else sayPlainly(response, 502, `The app does not answer: ${error.message}`);
  });
  response.on("close", () => outgoing.destroy());
  pipeline(request, outgoing, () => undefined);
}

/** RFC 9110 §7.6.1: these belong to one connection and are not forwarded. */
const hopHeaders = ["connection", "keep-alive", "proxy-connection", "te", "trailer", "upgrade"];

function headersToApp(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const passed = { ...headers };
  for (const name of [...hopHeaders, "cookie"]) delete passed[name];
  // A compressed document could not be rewritten on its way.
  if (headers.accept?.includes("text/html")) passed["accept-encoding"] = "identity";
  return passed;
}

function headersFromApp(answer: IncomingMessage, adminOrigin: string): Record<string, string[]> {
  const passed: Record<string, string[]> = {};
  const document = isDocument(answer.headers);
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    if (values === undefined || name === "set-cookie" || hopHeaders.includes(name)) continue;
    if (name === "transfer-encoding" || (document && name === "content-length")) continue;
    if (name === "content-security-policy") {
      passed[name] = values.map((value) => allowFraming(value, adminOrigin));
    } else if (name === "link") {
      passed[name] = values.map((value) => value.replaceAll(cdnAppBridge, sandboxAppBridge));
    } else {
      passed[name] = values;
    }
  }
  return passed;
}

function isDocument(headers: IncomingHttpHeaders): boolean {
  return headers["content-type"]?.includes("text/html") === true && !headers["content-encoding"];
}

function sayPlainly(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${words}\n`);
}
