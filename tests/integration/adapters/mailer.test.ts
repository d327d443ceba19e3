import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeMailer } from "#app/adapters/sendgrid/mailer.server.ts";
import type { OutgoingMail } from "#app/services/deps.ts";
import { startSendgrid, type SandboxSendgrid } from "#tests/sandbox/sendgrid/start-sendgrid.ts";

const apiKey = "SG.the-key";
let sendgrid: SandboxSendgrid;
beforeAll(async () => {
  sendgrid = await startSendgrid({ apiKey, receivingDomain: "in.loupe.example" });
});
afterAll(() => sendgrid.stop());

const aMail = (mail: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: { address: "ana@post.example", name: "Ana Sommer" },
  from: { address: "support@mejurn.example", name: "Mejurn" },
  replyTo: "x@in.loupe.example",
  subject: "Re: ring",
  text: "Hello",
  html: "<p>Hello</p>",
  headers: { "Message-ID": "<m.1@in.loupe.example>", "In-Reply-To": "<a@post.example>" },
  customArgs: { loupe_shop: "s", loupe_message: "m" },
  ...mail,
});
const mailer = (key = apiKey) => makeMailer({ apiKey: key, baseUrl: sendgrid.url });

describe("handing a mail to SendGrid", () => {
  it("gives it over with its ids, and without tracking the customer", async () => {
    const outcome = await mailer().send(aMail());

    const sent = sendgrid.accepted().at(-1);
    expect(outcome).toEqual({ kind: "accepted", providerMessageId: sent?.id });
    expect(sent?.body).toMatchObject({
      tracking_settings: { click_tracking: { enable: false }, open_tracking: { enable: false } },
    });
    expect(JSON.stringify(sent?.body)).toContain("loupe_message");
  });

  it.each([
    [429, "later"],
    [500, "later"],
    [503, "later"],
    [400, "refused"],
    [403, "refused"],
    [413, "refused"],
  ] as const)("takes an answer of %i for “%s”", async (status, kind) => {
    sendgrid.fail({ times: 1, kind: "status", status });
    const before = sendgrid.accepted().length;

    const outcome = await mailer().send(aMail());

    expect(outcome.kind).toBe(kind);
    expect(sendgrid.accepted()).toHaveLength(before);
  });

  it("does not know when the connection is lost before or after the acceptance", async () => {
    sendgrid.fail({ times: 1, kind: "drop-before" });
    const before = await mailer().send(aMail());
    sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });
    const after = await mailer().send(aMail());

    expect([before.kind, after.kind]).toEqual(["unknown", "unknown"]);
  });

  it("knows that nothing went out when nobody listens", async () => {
    const gone = await startSendgrid({ apiKey, receivingDomain: "in.loupe.example" });
    const baseUrl = gone.url;
    await gone.stop();

    const outcome = await makeMailer({ apiKey, baseUrl }).send(aMail());

    expect(outcome.kind).toBe("later");
  });

  it("gives the provider's words for a refusal, and never the key", async () => {
    const outcome = await mailer("SG.wrong-key").send(aMail());

    expect(JSON.stringify(outcome)).not.toContain("SG.wrong-key");
    expect(outcome.kind === "refused" || outcome.kind === "later").toBe(true);
  });
});
