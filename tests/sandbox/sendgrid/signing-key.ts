import {
  createPrivateKey,
  createPublicKey,
  createSign,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export type SigningKey = {
  /** Base64 of the SubjectPublicKeyInfo DER. */
  publicKey: string;
  /** The two headers that SendGrid sends with a post of this body, signed at this instant (epoch milliseconds). */
  headersFor(body: Buffer, at: number): Record<string, string>;
};

/**
 * SendGrid signs posts with ECDSA on P-256 over SHA-256 of timestamp and raw body; inbound posts like events.
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 * https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/securing-your-parse-webhooks
 */
export function openSigningKey(name: string, folder: string | undefined): SigningKey {
  const privateKey = folder === undefined ? newKey() : keptKey(name, folder);
  const publicKey = createPublicKey(privateKey)
    .export({ type: "spki", format: "der" })
    .toString("base64");

  return {
    publicKey,
    headersFor(body, at) {
      const timestamp = String(Math.floor(at / 1000));
      const signature = createSign("sha256").update(timestamp).update(body).sign(privateKey);
      return {
        "X-Twilio-Email-Event-Webhook-Signature": signature.toString("base64"),
        "X-Twilio-Email-Event-Webhook-Timestamp": timestamp,
      };
    },
  };
}

const newKey = (): KeyObject => generateKeyPairSync("ec", { namedCurve: "prime256v1" }).privateKey;

function keptKey(name: string, folder: string): KeyObject {
  const file = path.join(folder, `${name}.pem`);
  if (existsSync(file)) return createPrivateKey(readFileSync(file));

  const key = newKey();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, key.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  return key;
}
