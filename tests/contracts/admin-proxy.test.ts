import { createServer, request as requestOf } from "node:http";
import type { IncomingMessage, RequestListener, Server } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allowFraming, replaceAppBridge } from "#tests/sandbox/admin/rewrite-document.ts";
import { startProxy } from "#tests/sandbox/admin/start-proxy.ts";
import type { SandboxProxy } from "#tests/sandbox/admin/start-proxy.ts";

const admin = "http://localhost:4000";
const cdn = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

describe("the proxy in front of the app", () => {
  it("answers 503 until the app is connected", async () => {
    const response = await fetch(`${proxy.url}/app`);

    expect(response.status).toBe(503);
  });

  it("lets the admin frame a document and gives it the sandbox's App Bridge", async () => {
    await connect((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader("content-security-policy", "frame-ancestors https://a.example; img-src *");
      response.setHeader("link", `<${cdn}>; rel="preload"; as="script"`);
      response.end(`<script data-api-key="k" src="${cdn}"></script><p>Grüße</p>`);
    });

    const response = await fetch(`${proxy.url}/app`, { headers: { accept: "text/html" } });

    expect(await response.text()).toBe(
      '<script data-api-key="k" src="/sandbox/app-bridge.js"></script><p>Grüße</p>',
    );
    expect(response.headers.get("content-security-policy")).toBe(
      `frame-ancestors https://a.example ${admin}; img-src *`,
    );
    expect(response.headers.get("link")).toContain("</sandbox/app-bridge.js>");
  });

  it("passes everything else as it came, both ways", async () => {
    const seen: IncomingMessage[] = [];
    await connect((request, response) => {
      seen.push(request);
      void text(request).then((body) => {
        response.writeHead(422, {
          "content-type": "application/json",
          "x-frame-options": "DENY",
          "x-own": "kept",
          "content-security-policy": "default-src 'none'",
        });
        response.end(JSON.stringify({ body, script: cdn }));
      });
    });

    const response = await fetch(`${proxy.url}/app/x?a=1&a=2`, {
      method: "PUT",
      headers: { authorization: "Bearer t", "content-type": "text/plain" },
      body: "Hello",
    });

    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ body: "Hello", script: cdn });
    expect(response.headers.get("x-frame-options")).toBe("DENY");
    expect(response.headers.get("x-own")).toBe("kept");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(seen[0]).toMatchObject({ method: "PUT", url: "/app/x?a=1&a=2" });
    expect(seen[0]?.headers).toMatchObject({
      authorization: "Bearer t",
      host: new URL(proxy.url).host,
    });
  });

  it("drops cookies both ways", async () => {
    const cookies: (string | undefined)[] = [];
    await connect((request, response) => {
      cookies.push(request.headers.cookie);
      response.setHeader("set-cookie", ["a=1", "b=2"]);
      response.end("ok");
    });

    const response = await fetch(proxy.url, { headers: { cookie: "a=1" } });

    expect(response.headers.get("set-cookie")).toBeNull();
    expect(cookies).toEqual([undefined]);
  });

  it.each(["text/event-stream", "text/html"])(
    "passes each part of a %s stream while the app is still writing",
    async (type) => {
      let finish = (): void => undefined;
      await connect((_request, response) => {
        response.writeHead(200, { "content-type": type });
        response.write("first");
        finish = () => response.end("last");
      });

      const response = await new Promise<IncomingMessage>((resolve) =>
        requestOf(proxy.url, resolve).end(),
      );
      const first = await new Promise<string>((resolve) =>
        response.once("data", (chunk) => resolve(String(chunk))),
      );
      finish();

      expect(first).toBe("first");
      expect(await text(response)).toBe("last");
    },
  );

  it("hangs up on the app when the browser leaves a stream", async () => {
    let leave = (): void => undefined;
    const left = new Promise<string>((resolve) => (leave = () => resolve("left")));
    await connect((_request, response) => {
      response.on("close", leave);
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("first");
    });
    const leaving = new AbortController();
    const response = await fetch(proxy.url, { signal: leaving.signal });

    await response.body?.getReader().read();
    leaving.abort();

    expect(await left).toBe("left");
  });

  it("says 502 while the app is down and serves again when it is back", async () => {
    const origin = await connect((_request, response) => response.end("back"));
    await closeApp();
    const down = await fetch(proxy.url);

    await connect((_request, response) => response.end("back"), Number(new URL(origin).port));
    const up = await fetch(proxy.url);

    expect(down.status).toBe(502);
    expect(await up.text()).toBe("back");
  });
});

describe("rewriting a document", () => {
  it("finds the address of App Bridge wherever the chunks are cut", async () => {
    const document = `<head><link href="${cdn}"><script src="${cdn}"></script>https://cdn.shop`;
    const wanted = document.replaceAll(cdn, "/sandbox/app-bridge.js");
    const bytes = [...Buffer.from(document)].map((byte) => Buffer.from([byte]));

    const rewritten = await text(Readable.from(bytes).pipe(replaceAppBridge()));

    expect(rewritten).toBe(wanted);
  });

  it("replaces 'none' and leaves a policy without frame-ancestors alone", () => {
    expect(allowFraming("frame-ancestors 'none';", admin)).toBe(`frame-ancestors ${admin};`);
    expect(allowFraming("img-src *", admin)).toBe("img-src *");
  });
});

let proxy: SandboxProxy;
let app: Server | undefined;

beforeEach(async () => {
  proxy = await startProxy({ adminOrigin: () => admin, appBridge: async () => "" });
});

afterEach(async () => {
  await closeApp();
  await proxy.stop();
});

async function connect(answer: RequestListener, port = 0): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  app = server;
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  const origin = `http://127.0.0.1:${address.port}`;
  proxy.connectApp(origin);
  return origin;
}

async function closeApp(): Promise<void> {
  const server = app;
  app = undefined;
  if (server === undefined) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
