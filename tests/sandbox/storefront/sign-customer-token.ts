import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";

const LIFE_SECONDS = 300;

/**
 * A token as an extension in the customer's account gets it; without `customerGid` it has no `sub`, as for apps that are not
 * approved for customer data. https://shopify.dev/docs/api/customer-account-ui-extensions/latest/apis/session-token
 */
export function signCustomerToken(
  app: { readonly apiKey: string; readonly apiSecret: string },
  shopDomain: string,
  customerGid: string | null,
): Promise<string> {
  const at = Math.floor(Date.now() / 1_000);
  const token = new SignJWT({ dest: shopDomain })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setAudience(app.apiKey)
    .setJti(randomUUID())
    .setIssuedAt(at)
    .setNotBefore(at)
    .setExpirationTime(at + LIFE_SECONDS);
  if (customerGid !== null) token.setSubject(customerGid);
  return token.sign(new TextEncoder().encode(app.apiSecret));
}
