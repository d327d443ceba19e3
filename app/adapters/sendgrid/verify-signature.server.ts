// SendGrid signs its event posts and, with a security policy, its inbound posts in the same way: ECDSA (P-256, SHA-256)
// over the timestamp header and the raw body.
// https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
import { createPublicKey, createVerify } from "node:crypto";

const SIGNATURE_HEADER = "x-twilio-email-event-webhook-signature";
const TIMESTAMP_HEADER = "x-twilio-email-event-webhook-timestamp";

export type SignatureCheck = (headers: Headers, rawBody: Uint8Array) => boolean;

/**
 * Tells whether a post was signed by the owner of this public key (base64 DER, as SendGrid shows it).
 * Throws at once when the key is no key. SendGrid's own library reads the body as UTF-8, which breaks 8-bit mail.
 */
export function makeSignatureCheck(publicKey: string): SignatureCheck {
  const key = createPublicKey({
    key: Buffer.from(publicKey, "base64"),
    format: "der",
    type: "spki",
  });
  return (headers, rawBody) => {
    const signature = headers.get(SIGNATURE_HEADER);
    const timestamp = headers.get(TIMESTAMP_HEADER);
    if (!signature || !timestamp) return false;
    return createVerify("sha256")
      .update(timestamp)
      .update(rawBody)
      .verify(key, Buffer.from(signature, "base64"));
  };
}
