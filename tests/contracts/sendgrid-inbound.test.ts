import { createPublicKey, createVerify } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import busboy from "@fastify/busboy";
import eventWebhook from "@sendgrid/eventwebhook";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { composeMail } from "#tests/sandbox/mailbox/compose-mail.ts";
import { sendMail } from "#tests/sandbox/mailbox/send-mail.ts";
import {
  listenAsApp,
  type ListeningApp,
  type TakenPost,
} from "#tests/sandbox/sendgrid/listen-as-app.ts";
import { startSendgrid, type SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";

const RECEIVING = "k3v9@in.loupe.example";
let app: ListeningApp;
let sendgrid: SandboxSendgrid;

beforeEach(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  app = await listenAsApp();
  sendgrid = await startSendgrid({ apiKey: "SG.test", receivingDomain: "in.loupe.example" });
  sendgrid.connectApp(app.origin);
});

afterEach(async () => {
  await sendgrid.stop();
  await app.stop();
  vi.unstubAllEnvs();
});

describe("a mail to a receiving address", () => {
  it("is posted raw, with SendGrid's trace on top and its fields beside it", async () => {
    const raw = aMail();

    await send(raw, RECEIVING);
    await sendgrid.settled();

    const form = await formOf(onlyPost());
    const email = form.email ?? Buffer.alloc(0);
    expect(onlyPost().path).toBe("/webhooks/sendgrid/inbound");
    expect(email.toString("latin1")).toMatch(
      /^Received: from \S+ \(mxd \[127\.0\.0\.1\]\) by mx\.sendgrid\.net with ESMTP id [\w-]{22} for <k3v9@in\.loupe\.example>; \w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2}\.\d{3} \+0000 \(UTC\)\r\n/,
    );
    expect(email.subarray(email.indexOf("\r\n") + 2)).toEqual(raw);
    expect(JSON.parse(String(form.envelope))).toEqual({
      to: [RECEIVING],
      from: "anna@customers.example",
    });
    expect(String(form.from)).toContain("anna@customers.example");
    expect(String(form.subject)).toBe("Größe meines Rings");
    expect(Object.keys(form)).toEqual(
      expect.arrayContaining(["to", "sender_ip", "dkim", "SPF", "spam_score", "charsets"]),
    );
  });

  it("keeps every byte of an 8-bit mail that is no UTF-8", async () => {
    const raw = Buffer.concat([
      Buffer.from(
        "From: a@customers.example\r\nSubject: x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n.dot\r\n",
      ),
      Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128)),
      Buffer.from("\r\n"),
    ]);

    await send(raw, RECEIVING);
    await sendgrid.settled();

    const email = (await formOf(onlyPost())).email ?? Buffer.alloc(0);
    expect(email.subarray(email.indexOf("\r\n") + 2)).toEqual(raw);
    expect(signedBy(sendgrid.inboundPublicKey, onlyPost())).toBe(true);
  });

  it("is signed so that SendGrid's own library accepts it, and a changed body does not pass", async () => {
    await send(aMail(), RECEIVING);
    await sendgrid.settled();

    const post = onlyPost();
    const { verifySignature, convertPublicKeyToECDSA } = libraryVerifier();
    const key = convertPublicKeyToECDSA(sendgrid.inboundPublicKey);
    const [signature, timestamp] = signatureOf(post);
    expect(verifySignature(key, post.body, signature, timestamp)).toBe(true);
    expect(verifySignature(key, `${String(post.body)} `, signature, timestamp)).toBe(false);
    expect(signedBy(sendgrid.eventPublicKey, post)).toBe(false);
  });

  it("comes again, the same, after a 503", async () => {
    app.answerNext(503, 200);

    await send(aMail(), RECEIVING);
    await sendgrid.settled();

    expect(sendgrid.inboundPosts().map(({ status, attempt }) => [attempt, status])).toEqual([
      [1, 503],
      [2, 200],
    ]);
    expect(app.posts[1]?.body).toEqual(app.posts[0]?.body);
  });

  it.each([401, 413, 302])("is dropped after a %i, and the drop is on record", async (status) => {
    app.answerNext(status);

    await send(aMail(), RECEIVING);
    await sendgrid.settled();

    expect(sendgrid.inboundPosts()).toMatchObject([{ status, attempt: 1 }]);
    expect(app.posts).toHaveLength(1);
  });

  it("is refused with 550 for an address that is nobody's", async () => {
    const sending = send(aMail(), "someone@elsewhere.example");

    await expect(sending).rejects.toMatchObject({ responseCode: 550 });
  });

  it("survives a stop of SendGrid before the app has taken it", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "sendgrid-"));
    const options = { apiKey: "SG.test", receivingDomain: "in.loupe.example", folder };
    const first = await startSendgrid(options);
    await sendMail(first.smtpPort, {
      envelopeFrom: "anna@customers.example",
      envelopeTo: RECEIVING,
      raw: aMail(),
    });
    await first.stop();

    const second = await startSendgrid(options);
    second.connectApp(app.origin);
    await second.settled();
    await second.stop();

    expect(second.inboundPublicKey).toBe(first.inboundPublicKey);
    expect(second.mailOf("anna@customers.example")).toMatchObject([{ direction: "sent" }]);
    expect(signedBy(first.inboundPublicKey, onlyPost())).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

describe("a mail to a support address", () => {
  it("is forwarded to the receiving address with the forwarder's trace below SendGrid's", async () => {
    sendgrid.forward("support@mejurn.example", RECEIVING);

    await send(aMail(), "support@mejurn.example");
    await sendgrid.settled();

    const form = await formOf(onlyPost());
    const lines = String(form.email).split("\r\n");
    expect(lines[0]).toMatch(/^Received: from mail\.mejurn\.example .* by mx\.sendgrid\.net /);
    expect(lines[1]).toMatch(/ by mail\.mejurn\.example .* for <support@mejurn\.example>; /);
    expect(JSON.parse(String(form.envelope))).toMatchObject({ to: [RECEIVING] });
    expect(String(form.to)).toContain("support@mejurn.example");
    expect(sendgrid.mailOf("Anna@customers.example")).toMatchObject([
      { direction: "sent", to: "support@mejurn.example" },
    ]);
  });
});

describe("the sandbox", () => {
  it("does not start without LOUPE_SANDBOX", async () => {
    vi.stubEnv("LOUPE_SANDBOX", "");

    const starting = startSendgrid({ apiKey: "SG.x", receivingDomain: "in.loupe.example" });

    await expect(starting).rejects.toThrow("LOUPE_SANDBOX=1");
  });
});

const aMail = (): Buffer =>
  composeMail({
    from: "anna@customers.example",
    fromName: "Anna Müller",
    to: "support@mejurn.example",
    subject: "Größe meines Rings",
    text: "Hallo,\n\npasst Größe 54?\n\nAnna",
    client: "thunderbird",
  });

const send = (raw: Buffer, to: string): Promise<void> =>
  sendMail(sendgrid.smtpPort, { envelopeFrom: "anna@customers.example", envelopeTo: to, raw });

function onlyPost(): TakenPost {
  const [post, ...more] = app.posts;
  expect(more).toHaveLength(0);
  if (post === undefined) throw new Error("the app got no post");
  return post;
}

function formOf(post: TakenPost): Promise<Record<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, Buffer> = {};
    const contentType = String(post.headers["content-type"]);
    const form = busboy({
      headers: { "content-type": contentType },
      // latin1 keeps each byte as one character.
      defCharset: "latin1",
    });
    form.on("field", (name, value) => {
      fields[name] = Buffer.from(value, "latin1");
    });
    form.on("finish", () => resolve(fields));
    form.on("error", reject);
    form.end(post.body);
  });
}

const signatureOf = (post: TakenPost): [string, string] => [
  String(post.headers["x-twilio-email-event-webhook-signature"]),
  String(post.headers["x-twilio-email-event-webhook-timestamp"]),
];

function signedBy(publicKey: string, post: TakenPost): boolean {
  const [signature, timestamp] = signatureOf(post);
  return createVerify("sha256")
    .update(timestamp)
    .update(post.body)
    .verify(
      createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" }),
      signature,
      "base64",
    );
}

const libraryVerifier = (): InstanceType<typeof eventWebhook.EventWebhook> =>
  new eventWebhook.EventWebhook();
