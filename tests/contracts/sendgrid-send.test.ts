import eventWebhook from "@sendgrid/eventwebhook";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listenAsApp, type ListeningApp } from "#tests/sandbox/sendgrid/listen-as-app.ts";
import { startSendgrid, type SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";

const KEY = "SG.test";
let app: ListeningApp;
let sendgrid: SandboxSendgrid;

beforeEach(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  app = await listenAsApp();
  sendgrid = await startSendgrid({ apiKey: KEY, receivingDomain: "in.loupe.example" });
  sendgrid.connectApp(app.origin);
});

afterEach(async () => {
  await sendgrid.stop();
  await app.stop();
  vi.unstubAllEnvs();
});

describe("an accepted mail", () => {
  it("is answered with 202, an empty body and X-Message-Id, and arrives with our threading headers", async () => {
    const answer = await post(
      aSend({
        reply_to: { email: "t-1@in.loupe.example" },
        headers: {
          "Message-ID": "<m1@mejurn.example>",
          "In-Reply-To": "<c1@mail.gmail.com>",
          References: "<c0@mail.gmail.com> <c1@mail.gmail.com>",
          "Auto-Submitted": "auto-replied",
        },
        attachments: [
          {
            content: Buffer.from([0, 255, 10]).toString("base64"),
            filename: "größe.bin",
            type: "application/octet-stream",
          },
        ],
      }),
    );
    await sendgrid.settled();

    expect([answer.status, await answer.text()]).toEqual([202, ""]);
    expect(answer.headers.get("x-message-id")).toMatch(/^[\w-]{22}$/);
    const [mail] = sendgrid.mailOf("anna@customers.example");
    const parsed = await simpleParser(mail?.raw ?? "");
    expect(parsed).toMatchObject({
      messageId: "<m1@mejurn.example>",
      inReplyTo: "<c1@mail.gmail.com>",
      references: ["<c0@mail.gmail.com>", "<c1@mail.gmail.com>"],
      subject: "Your ring – shipped",
      text: "It is on its way.\n",
    });
    expect(parsed.replyTo?.text).toBe("t-1@in.loupe.example");
    expect(parsed.headers.get("auto-submitted")).toBe("auto-replied");
    expect(parsed.attachments[0]).toMatchObject({
      filename: "größe.bin",
      content: Buffer.from([0, 255, 10]),
    });
    expect(sendgrid.accepted()).toMatchObject([{ id: answer.headers.get("x-message-id") }]);
  });

  it("gets a Message-ID of SendGrid's own when it brings none", async () => {
    const answer = await post(aSend());
    await sendgrid.settled();

    const parsed = await simpleParser(sendgrid.mailOf("anna@customers.example")[0]?.raw ?? "");
    const id = String(answer.headers.get("x-message-id"));
    expect(parsed.messageId).toMatch(new RegExp(`^<${id}@geopod-ismtpd-\\w+\\.sendgrid\\.net>$`));
  });

  it("is taken by the shop's mail host when it goes to its support address", async () => {
    sendgrid.forward("support@mejurn.example", "k3v9@in.loupe.example");

    await post(aSend({ personalizations: [{ to: [{ email: "support@mejurn.example" }] }] }));
    await sendgrid.settled();

    expect(app.posts.map(({ path }) => path)).toContain("/webhooks/sendgrid/inbound");
    expect(sendgrid.inboundPosts()).toMatchObject([{ status: 200 }]);
  });
});

describe("a request that breaks a published rule", () => {
  it("is refused with 401 when the key is wrong", async () => {
    const answer = await post(aSend(), "SG.other");

    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: "The provided authorization grant is invalid, expired, or revoked",
          field: null,
          help: null,
        },
      ],
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["no personalization", { personalizations: [] }, "personalizations"],
    [
      "1,001 personalizations",
      {
        personalizations: Array.from({ length: 1001 }, (_, index) => ({
          to: [{ email: `c${index}@customers.example` }],
        })),
      },
      "personalizations",
    ],
    ["no recipient", { personalizations: [{ to: [] }] }, "personalizations.0.to"],
    [
      "a recipient without an address",
      { personalizations: [{ to: [{ email: "anna" }] }] },
      "personalizations.0.to.0.email",
    ],
    [
      "a local part of more than 64 octets",
      { personalizations: [{ to: [{ email: `${"a".repeat(65)}@customers.example` }] }] },
      "personalizations.0.to.0.email",
    ],
    [
      "a comma in a recipient's name",
      { personalizations: [{ to: [{ email: "anna@customers.example", name: "Berg, Anna" }] }] },
      "personalizations.0.to.0.name",
    ],
    [
      "the same address in to and cc",
      {
        personalizations: [
          { to: [{ email: "anna@customers.example" }], cc: [{ email: "Anna@customers.example" }] },
        ],
      },
      "personalizations.0",
    ],
    ["no sender", { from: undefined }, "from.email"],
    ["a sender that is no address", { from: { email: "support" } }, "from.email"],
    ["no subject", { subject: undefined }, "subject"],
    ["an empty subject", { subject: "" }, "subject"],
    ["no content", { content: undefined }, "content"],
    ["an empty text", { content: [{ type: "text/plain", value: "" }] }, "content.0.value"],
    ["a content without type", { content: [{ value: "x" }] }, "content.0.type"],
    [
      "HTML before text",
      {
        content: [
          { type: "text/html", value: "<p>x</p>" },
          { type: "text/plain", value: "x" },
        ],
      },
      "content",
    ],
    ["a reserved header", { headers: { "Reply-To": "a@b.example" } }, "headers.reply-to"],
    ["a header that is no text", { headers: { "X-Ticket": 7 } }, "headers"],
    ["a header with a line break", { headers: { "X-Ticket": "7\r\nBcc: x" } }, "headers.X-Ticket"],
    [
      "an attachment that is not base64",
      { attachments: [{ content: "?", filename: "a.txt" }] },
      "attachments.0.content",
    ],
    [
      "an attachment without a name",
      { attachments: [{ content: "QQ==" }] },
      "attachments.0.filename",
    ],
    ["an argument that is no text", { custom_args: { messageId: 7 } }, "custom_args"],
    [
      "arguments of more than 10,000 bytes",
      { custom_args: { note: "n".repeat(10_000) } },
      "personalizations.0.custom_args",
    ],
    ["eleven categories", { categories: [..."abcdefghijk"] }, "categories"],
    ["a category twice", { categories: ["a", "a"] }, "categories"],
    [
      "reply_to beside reply_to_list",
      { reply_to: { email: "a@b.example" }, reply_to_list: [{ email: "c@b.example" }] },
      "reply_to",
    ],
    ["send_at beyond 72 hours", { send_at: 4_102_444_800 }, "send_at"],
    ["send_at that is no integer", { send_at: "soon" }, "send_at"],
    ["a field that does not exist", { replyTo: { email: "a@b.example" } }, "replyTo"],
    ["a feature that is not played", { template_id: "d-1" }, "template_id"],
  ])("is refused with 400 for %s", async (_name, change, field) => {
    const answer = await post(aSend(change));

    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: Record<string, unknown>[] };
    expect(errors.map((error) => error.field)).toContain(field);
    expect(errors[0]).toMatchObject({
      message: expect.any(String) as string,
      help: expect.stringContaining("#") as string,
    });
    expect(sendgrid.accepted()).toHaveLength(0);
  });

  it("is refused with 413 when it is larger than 30 MB", async () => {
    const answer = await post(
      aSend({ attachments: [{ content: "QUJD".repeat(8_000_000), filename: "big.bin" }] }),
    );

    expect(answer.status).toBe(413);
  });
});

describe("the events of a mail", () => {
  it("tell processed and delivered, signed, with our arguments at the top level", async () => {
    const answer = await post(
      aSend({ headers: { "Message-ID": "<m1@mejurn.example>" }, custom_args: { messageId: "m1" } }),
    );
    await sendgrid.settled();

    const id = String(answer.headers.get("x-message-id"));
    expect(events()).toMatchObject([
      { event: "processed", messageId: "m1", "smtp-id": "<m1@mejurn.example>" },
      { event: "delivered", messageId: "m1", email: "anna@customers.example" },
    ]);
    expect(events().every((event) => String(event.sg_message_id).startsWith(`${id}.recvd-`))).toBe(
      true,
    );
    expect(new Set(events().map((event) => event.sg_event_id)).size).toBe(2);
    const verifier = new eventWebhook.EventWebhook();
    const key = verifier.convertPublicKeyToECDSA(sendgrid.eventPublicKey);
    for (const { headers, body } of app.posts) {
      const signature = String(headers["x-twilio-email-event-webhook-signature"]);
      const timestamp = String(headers["x-twilio-email-event-webhook-timestamp"]);
      expect(verifier.verifySignature(key, body, signature, timestamp)).toBe(true);
    }
  });

  it.each<[string, object[], number]>([
    [
      "bounce+anna@customers.example",
      [{ event: "processed" }, { event: "bounce", type: "bounce", status: "5.1.1" }],
      0,
    ],
    [
      "blocked+anna@customers.example",
      [{ event: "processed" }, { event: "bounce", type: "blocked", status: "5.7.1" }],
      0,
    ],
    ["dropped+anna@customers.example", [{ event: "dropped", reason: "Bounced Address" }], 0],
    [
      "deferred+anna@customers.example",
      [
        { event: "processed" },
        { event: "deferred", attempt: "1" },
        { event: "deferred", attempt: "2" },
        { event: "delivered" },
      ],
      1,
    ],
    ["silent+anna@customers.example", [], 1],
  ])("to %s are those of its fate", async (email, expected, arrived) => {
    await post(aSend({ personalizations: [{ to: [{ email }] }] }));
    await sendgrid.settled();

    expect(events()).toMatchObject(expected);
    expect(events()).toHaveLength(expected.length);
    expect(sendgrid.mailOf(email)).toHaveLength(arrived);
  });

  it("are repeated and turned round when that is switched on", async () => {
    sendgrid.setEvents({ repeat: true, reorder: true });

    await post(aSend());
    await sendgrid.settled();

    expect(events().map((event) => event.event)).toEqual([
      "delivered",
      "processed",
      "delivered",
      "processed",
    ]);
    expect(new Set(events().map((event) => event.sg_event_id)).size).toBe(2);
  });

  it("are kept back while held and come after a 500", async () => {
    sendgrid.holdEvents(true);
    app.answerNext(500);
    const arrival = new Promise<void>((resolve) => sendgrid.onMail(() => resolve()));
    await post(aSend());
    await arrival;
    expect(app.posts).toHaveLength(0);

    sendgrid.holdEvents(false);
    await sendgrid.settled();

    expect(new Set(events().map((event) => event.event))).toEqual(
      new Set(["processed", "delivered"]),
    );
  });
});

describe("a failing SendGrid", () => {
  it("accepts and delivers the mail whose answer it drops", async () => {
    sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });

    await expect(post(aSend())).rejects.toThrow();
    await sendgrid.settled();

    expect(sendgrid.accepted()).toHaveLength(1);
    expect(sendgrid.mailOf("anna@customers.example")).toHaveLength(1);
    expect(events()).toHaveLength(2);
  });

  it("accepts nothing when it hangs up before", async () => {
    sendgrid.fail({ times: 1, kind: "drop-before" });

    await expect(post(aSend())).rejects.toThrow();
    await sendgrid.settled();

    expect(sendgrid.accepted()).toHaveLength(0);
    expect(sendgrid.mailOf("anna@customers.example")).toHaveLength(0);
  });

  it("answers 429 with the time to wait, as often as told, and then works", async () => {
    sendgrid.fail({ times: 2, kind: "status", status: 429, retryAfterSeconds: 7 });

    const answers = [await post(aSend()), await post(aSend()), await post(aSend())];

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 202]);
    expect(answers[0]?.headers.get("retry-after")).toBe("7");
    expect(Number(answers[0]?.headers.get("x-ratelimit-reset"))).toBeGreaterThan(1_700_000_000);
    expect(sendgrid.accepted()).toHaveLength(1);
  });
});

const aSend = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  personalizations: [{ to: [{ email: "anna@customers.example", name: "Anna" }] }],
  from: { email: "support@mejurn.example", name: "Mejurn" },
  subject: "Your ring – shipped",
  content: [
    { type: "text/plain", value: "It is on its way.\n" },
    { type: "text/html", value: "<p>It is on its way.</p>" },
  ],
  ...change,
});

const post = (body: unknown, key = KEY): Promise<Response> =>
  fetch(`${sendgrid.url}/v3/mail/send`, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

const events = (): Record<string, unknown>[] =>
  app.posts
    .filter(({ path }) => path === "/webhooks/sendgrid/events")
    .flatMap(({ body }) => JSON.parse(body.toString("utf8")) as Record<string, unknown>[]);
