// Inbound posts of accounts without security policies: name and password stand in the address that SendGrid posts to.
import { createHash, timingSafeEqual } from "node:crypto";
import type { SignatureCheck } from "./verify-signature.server.ts";

/** Tells whether the request carries these credentials (RFC 7617); compared in constant time. */
export function makeBasicAuthCheck(expected: { name: string; password: string }): SignatureCheck {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const wanted = digest(`${expected.name}:${expected.password}`);
  return (headers) => {
    const [scheme, encoded = ""] = (headers.get("authorization") ?? "").split(" ");
    const given = digest(Buffer.from(encoded, "base64").toString("utf8"));
    return scheme?.toLowerCase() === "basic" && timingSafeEqual(given, wanted);
  };
}
