import { randomUUID } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";

const LIFE_SECONDS = 60; // shopify.dev/docs/apps/build/authentication-authorization/session-tokens

export type App = { apiKey: string; apiSecret: string };

/** A session token as App Bridge hands it out: HS256, one minute. */
export async function signSessionToken(
  app: App,
  shopDomain: string,
  staffId: string,
  now: number,
): Promise<string> {
  const at = Math.floor(now / 1000);
  return new SignJWT({ dest: `https://${shopDomain}`, sid: randomUUID() })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(`https://${shopDomain}/admin`)
    .setAudience(app.apiKey)
    .setSubject(staffId)
    .setJti(randomUUID())
    .setIssuedAt(at)
    .setNotBefore(at)
    .setExpirationTime(at + LIFE_SECONDS)
    .sign(new TextEncoder().encode(app.apiSecret));
}

/** The staff member's id, or null when the token is not one of this app for this shop, or no longer. */
export async function readSessionToken(
  app: App,
  shopDomain: string,
  token: unknown,
  now: number,
): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(String(token), new TextEncoder().encode(app.apiSecret), {
      algorithms: ["HS256"],
      audience: app.apiKey,
      issuer: `https://${shopDomain}/admin`,
      clockTolerance: 10,
      currentDate: new Date(now),
    });
    return payload.dest === `https://${shopDomain}` ? (payload.sub ?? null) : null;
  } catch {
    // Whatever is wrong with a token, Shopify's answer is the same.
    return null;
  }
}
