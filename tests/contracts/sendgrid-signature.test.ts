import { createPublicKey, createVerify } from "node:crypto";
import eventWebhook from "@sendgrid/eventwebhook";
import { describe, expect, it } from "vitest";
import { openSigningKey } from "#tests/sandbox/sendgrid/signing-key.ts";

/** The example that SendGrid publishes with its libraries: github.com/sendgrid/sendgrid-nodejs, packages/eventwebhook. */
const PUBLISHED = {
  publicKey:
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==",
  signature:
    "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=",
  timestamp: "1600112502",
  body: Buffer.from(
    `${JSON.stringify([
      {
        email: "hello@world.com",
        event: "dropped",
        reason: "Bounced Address",
        sg_event_id: "ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA",
        sg_message_id: "LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0",
        "smtp-id": "<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>",
        timestamp: 1600112492,
      },
    ])}\r\n`,
  ),
};

describe("SendGrid's signature", () => {
  it.each([
    ["the published example", PUBLISHED],
    ["a body that the sandbox signs", signedHere(PUBLISHED.body)],
  ])("of %s passes the same two checks, and none for another body", (_name, post) => {
    const tampered = Buffer.concat([post.body, Buffer.from(" ")]);

    expect([byLibrary(post), byNode(post)]).toEqual([true, true]);
    expect([byLibrary({ ...post, body: tampered }), byNode({ ...post, body: tampered })]).toEqual([
      false,
      false,
    ]);
  });
});

type Signed = { publicKey: string; signature: string; timestamp: string; body: Buffer };

function signedHere(body: Buffer): Signed {
  const key = openSigningKey("events", undefined);
  const headers = key.headersFor(body, 1_600_112_502_000);
  return {
    publicKey: key.publicKey,
    signature: headers["X-Twilio-Email-Event-Webhook-Signature"] ?? "",
    timestamp: headers["X-Twilio-Email-Event-Webhook-Timestamp"] ?? "",
    body,
  };
}

function byLibrary({ publicKey, signature, timestamp, body }: Signed): boolean {
  const verifier = new eventWebhook.EventWebhook();
  const key = verifier.convertPublicKeyToECDSA(publicKey);
  return verifier.verifySignature(key, body, signature, timestamp);
}

function byNode({ publicKey, signature, timestamp, body }: Signed): boolean {
  const key = createPublicKey({
    key: Buffer.from(publicKey, "base64"),
    format: "der",
    type: "spki",
  });
  return createVerify("sha256").update(timestamp).update(body).verify(key, signature, "base64");
}
