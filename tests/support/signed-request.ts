import { createSign, generateKeyPairSync } from "node:crypto";

/** A key pair like the one behind SendGrid's webhooks, and requests signed with it. */
export function aSigner() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    /** As SendGrid shows it: base64 of the DER form. */
    publicKey: publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    /** The two headers for a body posted at `timestamp` (seconds since 1970). */
    headersFor(body: Uint8Array, timestamp = "1795446000"): Headers {
      const signature = createSign("sha256")
        .update(timestamp)
        .update(body)
        .sign(privateKey, "base64");
      return new Headers({
        "X-Twilio-Email-Event-Webhook-Signature": signature,
        "X-Twilio-Email-Event-Webhook-Timestamp": timestamp,
      });
    },
  };
}
