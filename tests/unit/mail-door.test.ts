import { createServer, request as post } from "node:http";
import type { AddressInfo } from "node:net";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { afterEach, describe, expect, it } from "vitest";
import { openMailDoor } from "#app/mail-door.server.ts";
import { readBody } from "#app/read-body.server.ts";

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

describe("the door that mail comes through", () => {
  it("is for posts to the inbound webhook and for nothing else", () => {
    const { door } = aDoor(() => Promise.resolve(new Response("stored")));
    const isFor = (method: string, url: string) => door.isFor({ method, url } as never);

    expect(isFor("POST", "/webhooks/sendgrid/inbound")).toBe(true);
    expect(isFor("GET", "/webhooks/sendgrid/inbound")).toBe(false);
    expect(isFor("POST", "/webhooks/sendgrid/events")).toBe(false);
    expect(isFor("POST", "/webhooks/sendgrid/inbound/more")).toBe(false);
  });

  it("hands headers and every byte to the route, and gives its answer", async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    const seen: unknown[] = [];
    const { door } = aDoor(async ({ request }) => {
      const body = await readBody(request, 1_000_000);
      seen.push(request.headers.get("Content-Type"), body?.equals(bytes));
      return new Response("kept", { status: 202 });
    });

    const answer = await posted(door, bytes);

    expect(answer).toEqual({ status: 202, body: "kept" });
    expect(seen).toEqual(["multipart/form-data; boundary=x", true]);
  });

  it("answers a post that the route did not read to its end", async () => {
    const { door } = aDoor(async ({ request }) => {
      const body = await readBody(request, 1_000);
      return new Response("too large", { status: body ? 200 : 413 });
    });

    expect(await posted(door, Buffer.alloc(100_000))).toEqual({ status: 413, body: "too large" });
  });

  it("has the mail posted again when the route throws, and says why", async () => {
    const { door, reasons } = aDoor(() => Promise.reject(new Error("the database is away")));

    expect((await posted(door, Buffer.from("mail"))).status).toBe(500);
    expect(reasons).toEqual(["the database is away"]);
  });

  it("refuses a build without the route, at the start and not at the first mail", () => {
    expect(() => openMailDoor({ routes: {} } as ServerBuild, () => undefined)).toThrow(
      "the build has no routes/webhooks.sendgrid.inbound",
    );
  });
});

type Action = (args: ActionFunctionArgs) => Promise<Response>;

function aDoor(action: Action) {
  const reasons: string[] = [];
  const routes = { "routes/webhooks.sendgrid.inbound": { module: { action } } };
  const door = openMailDoor({ routes } as unknown as ServerBuild, (one) => reasons.push(one));
  return { door, reasons };
}

async function posted(
  door: ReturnType<typeof openMailDoor>,
  body: Buffer,
): Promise<{ status: number | undefined; body: string }> {
  const server = createServer((request, response) => void door.take(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const call = post({ port, host: "127.0.0.1", method: "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString() }),
      );
    });
    call.on("error", reject);
    call.end(body);
  });
}
