import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { makeMailer } from "#app/adapters/sendgrid/mailer.server.ts";
import { readEventPost } from "#app/adapters/sendgrid/read-event-post.server.ts";
import { makeSignatureCheck } from "#app/adapters/sendgrid/verify-signature.server.ts";
import { startSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";

const shopId = "01a203bd-43b8-75c8-978e-12ef6bfeadbb";
const messageId = "01a203bd-445e-7478-9a54-d06d0bc8fed9";
const ours = {
  event: "delivered",
  sg_event_id: "e-1",
  sg_message_id: "abc.recvd-1-2",
  timestamp: 1_795_446_000,
  loupe_shop: shopId,
  loupe_message: messageId,
};
const read = (...events: object[]) => readEventPost(Buffer.from(JSON.stringify(events)));

const stops: (() => unknown)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

describe("reading an event post", () => {
  it("reads a report with its instant and our own ids", () => {
    expect(read(ours)).toEqual([
      {
        shopId,
        messageId,
        providerEventId: "e-1",
        kind: "delivered",
        reason: null,
        status: null,
        providerMessageId: "abc",
        recipient: null,
        classification: null,
        at: 1_795_446_000_000,
      },
    ]);
  });

  it("reads whom of the recipients a report is about, and a complaint", () => {
    const bounce = { ...ours, event: "bounce", email: "a@b.example" };

    const [one, other] =
      read(
        { ...bounce, bounce_classification: "Invalid Address" },
        { ...bounce, event: "spamreport" },
      ) ?? [];

    expect(one).toMatchObject({ recipient: "a@b.example", classification: "Invalid Address" });
    expect(other).toMatchObject({ kind: "complained", recipient: "a@b.example" });
  });

  it("tells a blocked mail from a bad address", () => {
    const bounce = { ...ours, event: "bounce", reason: "550 no", status: "5.1.1" };

    const kinds = read({ ...bounce, type: "bounce" }, { ...bounce, type: "blocked" });

    expect(kinds?.map(({ kind }) => kind)).toEqual(["bounce", "blocked"]);
    expect(kinds?.[0]).toMatchObject({ reason: "550 no", status: "5.1.1" });
  });

  it("gives the host's words as the reason of a delay", () => {
    const [event] = read({ ...ours, event: "deferred", response: "451 try later" }) ?? [];

    expect(event?.reason).toBe("451 try later");
  });

  it("leaves out what is not ours or not followed, and keeps the rest", () => {
    const { loupe_shop: _, ...foreign } = ours;
    const events = read(
      { ...ours, event: "open" },
      { ...ours, event: "something new" },
      foreign,
      { ...ours, loupe_message: "'; drop table" },
      ours,
    );

    expect(events).toHaveLength(1);
  });

  it("is null for a body that is no list", () => {
    expect(readEventPost(Buffer.from('{"event":"delivered"}'))).toBeNull();
    expect(readEventPost(Buffer.from("[{"))).toBeNull();
    expect(readEventPost(Buffer.alloc(0))).toBeNull();
  });

  it("reads what the provider posts for a mail that we sent, signed", async () => {
    const posts: { headers: Headers; body: Buffer }[] = [];
    const door = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const headers = new Headers(request.headers as Record<string, string>);
        posts.push({ headers, body: Buffer.concat(chunks) });
        response.end();
      });
    });
    await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
    const sendgrid = await startSendgrid({ apiKey: "SG.x", receivingDomain: "in.loupe.example" });
    stops.push(
      () => sendgrid.stop(),
      () => door.close(),
    );
    sendgrid.connectApp(`http://127.0.0.1:${(door.address() as AddressInfo).port}`);

    const outcome = await makeMailer({ apiKey: "SG.x", baseUrl: sendgrid.url }).send({
      to: { address: "bounce+ana@post.example", name: null },
      from: { address: "support@mejurn.example", name: "Mejurn" },
      replyTo: "x@in.loupe.example",
      subject: "Re: ring",
      text: "Hello",
      html: "<p>Hello</p>",
      headers: { "Message-ID": "<m.1@in.loupe.example>" },
      customArgs: { loupe_shop: shopId, loupe_message: messageId },
    });
    await sendgrid.settled();

    const isPost = makeSignatureCheck(sendgrid.eventPublicKey);
    expect(posts.every(({ headers, body }) => isPost(headers, body))).toBe(true);
    const events = posts.flatMap(({ body }) => readEventPost(body) ?? []);
    expect(events.map(({ kind }) => kind)).toEqual(["processed", "bounce"]);
    expect(events[1]).toMatchObject({ shopId, messageId, status: "5.1.1" });
    expect(outcome).toMatchObject({ kind: "accepted" });
    expect(new Set(events.map((one) => one.providerMessageId))).toEqual(
      new Set([outcome.kind === "accepted" ? outcome.providerMessageId : ""]),
    );
  });
});
