import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { composeMail, type MailClient } from "#tests/sandbox/mailbox/compose-mail.ts";
import { openingMails } from "#tests/sandbox/mailbox/opening-mails.ts";
import { startMailbox, type SandboxMailbox } from "#tests/sandbox/mailbox/start-mailbox.ts";
import { startSendgrid, type SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";
import { startShopify } from "#tests/sandbox/shopify/start-shopify.ts";

const ANNA = "anna@customers.example";
let sendgrid: SandboxSendgrid;
let mailbox: SandboxMailbox;

beforeEach(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  sendgrid = await startSendgrid({ apiKey: "SG.test", receivingDomain: "in.loupe.example" });
  sendgrid.forward("support@mejurn.example", "k3v9@in.loupe.example");
  mailbox = await startMailbox({
    sendgrid,
    customers: [{ email: ANNA, firstName: "Anna", lastName: "Berg" }],
    supportAddresses: ["support@mejurn.example"],
  });
});

afterEach(async () => {
  await mailbox.stop();
  await sendgrid.stop();
  vi.unstubAllEnvs();
});

describe("a customer's mailbox", () => {
  it("shows the shop's reply and answers it to its Reply-To, threaded and quoted as Gmail does", async () => {
    await replyArrives();
    const id = sendgrid.mailOf(ANNA)[0]?.id ?? "";

    const reader = await page(`/${ANNA}/mail/${id}`);
    const form = await page(`/${ANNA}/mail/${id}/answer`);
    await post(`/${ANNA}/mail/${id}/answer`, {
      to: "t-1@in.loupe.example",
      subject: "Re: Your ring",
      text: "Thank you!",
      client: "gmail",
    });

    expect(reader).toContain('data-test="reader"');
    expect(form).toContain('value="t-1@in.loupe.example"');
    const sent = sendgrid.mailOf(ANNA).at(-1);
    const answer = await simpleParser(sent?.raw ?? "");
    expect(sent).toMatchObject({ direction: "sent", to: "t-1@in.loupe.example" });
    expect(answer).toMatchObject({
      inReplyTo: "<m1@mejurn.example>",
      references: ["<c1@customers.example>", "<m1@mejurn.example>"],
      subject: "Re: Your ring",
    });
    expect(answer.from?.text).toBe('"Anna Berg" <anna@customers.example>');
    expect(answer.text).toMatch(
      /^Thank you!\n\nOn \w{3}, \w{3} \d+, \d{4} at \d+:\d\d [AP]M Mejurn <support@mejurn\.example> wrote:\n\n> It is on its way\./,
    );
    expect(answer.html).toContain('<blockquote class="gmail_quote"');
  });

  it("sends what its person writes with the signature of their host", async () => {
    await mailbox.stop();
    mailbox = await startMailbox({
      sendgrid,
      customers: [{ email: ANNA, firstName: "Anna", lastName: "Berg" }],
      supportAddresses: ["support@mejurn.example"],
      sign: (raw, from) =>
        Promise.resolve(Buffer.concat([Buffer.from(`DKIM-Signature: of ${from}\r\n`), raw])),
    });

    await post(`/${ANNA}/compose`, {
      to: "support@mejurn.example",
      subject: "Hi",
      text: "Hello",
      client: "gmail",
    });

    const sent = sendgrid.mailOf(ANNA).at(-1)?.raw.toString("latin1");
    expect(sent).toMatch(/^DKIM-Signature: of anna@customers\.example\r\nFrom: /);
  });

  it("counts what is unread until it was opened", async () => {
    await replyArrives();
    const id = sendgrid.mailOf(ANNA)[0]?.id ?? "";

    const before = await page("/");
    await page(`/${ANNA}/mail/${id}`);
    const after = await page("/");

    expect(before).toContain('data-test="unread"');
    expect(after).not.toContain('data-test="unread"');
  });

  it("keeps the text and says why when a mail is not taken", async () => {
    const answer = await post(`/${ANNA}/compose`, {
      to: "someone@elsewhere.example",
      subject: "Hi",
      text: "A long letter",
      client: "apple",
    });

    expect(answer).toContain("No such mailbox here");
    expect(answer).toContain("A long letter");
  });
});

describe("a composed mail", () => {
  it.each<MailClient>(["gmail", "apple", "outlook", "thunderbird", "yahoo", "plain"])(
    "in the form of %s is read back as it was written",
    async (client) => {
      const picture = Buffer.from([137, 80, 78, 71, 0, 255]);
      const raw = composeMail({
        from: ANNA,
        fromName: 'Anna "Ännchen" Berg, jun.',
        to: "support@mejurn.example",
        subject: "Größe 54 – passt das wirklich so, wie ich es mir vorgestellt habe? 💍",
        text: "Größe = 54?\n.Punkt am Anfang\nFrom oben \n[image: ring.png]",
        client,
        attachments: [
          { filename: "ring.png", contentType: "image/png", content: picture, cid: "ring@1" },
          { filename: "Größe.bin", contentType: "application/octet-stream", content: picture },
        ],
        quote: {
          from: "Mejurn <support@mejurn.example>",
          date: new Date("2026-11-23T10:00:00Z"),
          text: "Welche Größe?",
          html: "<p>Welche Größe?</p>",
        },
      });

      const read = await simpleParser(raw);

      expect(read.from?.value).toEqual([{ name: 'Anna "Ännchen" Berg, jun.', address: ANNA }]);
      expect(read.subject).toBe(
        "Größe 54 – passt das wirklich so, wie ich es mir vorgestellt habe? 💍",
      );
      expect(read.text).toContain("Größe = 54?\n.Punkt am Anfang\nFrom oben");
      expect(read.text).toContain("Welche Größe?");
      expect(read.attachments.map(({ filename, content }) => [filename, content])).toEqual([
        ["ring.png", picture],
        ["Größe.bin", picture],
      ]);
      expect(
        raw
          .toString("latin1")
          .split("\r\n")
          .every((line) => line.length < 998),
      ).toBe(true);
      expect(raw.toString("latin1").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    },
  );
});

describe("the opening mails", () => {
  it("are 25, always the same, from 25 writers, most about an order of their own", async () => {
    const shopify = await startShopify({ apiKey: "k", apiSecret: "s", scopes: ["read_orders"] });
    await shopify.stop();
    const [shop] = shopify.shops;
    if (shop === undefined) throw new Error("the sandbox has no shop");
    const sentAt = new Date("2026-11-23T10:00:00Z");

    const mails = openingMails(shop, "support@mejurn.example", sentAt);

    expect(mails).toHaveLength(25);
    expect(openingMails(shop, "support@mejurn.example", sentAt)).toEqual(mails);
    expect(new Set(mails.map(({ from }) => from)).size).toBe(25);
    const emails = new Set(shop.customers.map(({ email }) => email));
    expect(mails.filter(({ from }) => !emails.has(from))).toHaveLength(1);
    for (const { raw, from } of mails) {
      const { text = "", subject = "" } = await simpleParser(raw);
      const named = /#\d{4}/.exec(subject + text)?.[0];
      const order = shop.orders.find(({ name }) => name === named);
      if (named !== undefined) expect(order?.email).toBe(from);
    }
  });
});

async function replyArrives(): Promise<void> {
  const arrival = new Promise<void>((resolve) => sendgrid.onMail(() => resolve()));
  await fetch(`${sendgrid.url}/v3/mail/send`, {
    method: "POST",
    headers: { Authorization: "Bearer SG.test", "Content-Type": "application/json" },
    body: JSON.stringify({
      personalizations: [{ to: [{ email: ANNA }] }],
      from: { email: "support@mejurn.example", name: "Mejurn" },
      reply_to: { email: "t-1@in.loupe.example" },
      subject: "Your ring",
      headers: {
        "Message-ID": "<m1@mejurn.example>",
        References: "<c1@customers.example>",
      },
      content: [{ type: "text/plain", value: "It is on its way.\n" }],
    }),
  });
  await arrival;
}

const at = (path: string): string => mailbox.url.replace("localhost", "127.0.0.1") + path;

const page = async (path: string): Promise<string> => (await fetch(at(path))).text();

async function post(path: string, fields: Record<string, string>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return (await fetch(at(path), { method: "POST", body: form })).text();
}
