import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";

/** What does Shopify ask for in a customer's or a shop's name, and until when is it to be done? */

export const privacyRequestKinds = [
  "data-request",
  "customer-redact",
  "shop-redact",
  "retention",
] as const;
/** Shopify's three, and a run of the shop's own retention. */
export type PrivacyRequestKind = (typeof privacyRequestKinds)[number];

/** https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance: "complete the action within 30 days". */
const DUE_DAYS = 30;

/** As long as the owner has to hand an archive on. */
export const ARCHIVE_DAYS = 30;

export const dueAfter = (receivedAt: Instant): Instant =>
  (receivedAt + DUE_DAYS * DAY_MS) as Instant;

/** Whom a request is about, as Shopify names them. */
export type Concerned = {
  readonly customerGid: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly orderGids: readonly string[];
};

export type ComplianceRequest = Concerned & {
  readonly kind: Exclude<PrivacyRequestKind, "retention">;
};

const kinds: Readonly<Record<string, ComplianceRequest["kind"]>> = {
  "customers/data_request": "data-request",
  "customers/redact": "customer-redact",
  "shop/redact": "shop-redact",
};

export const isComplianceTopic = (topic: string): boolean => topic in kinds;

/** More orders than that no customer has; what is beyond is found by the customer's own id. */
const MOST_ORDERS = 10_000;

/**
 * What one of the three topics asks for; null for another topic. What the payload lacks is null or empty: a customer without an
 * address is still known by their id.
 */
export function readComplianceRequest(topic: string, payload: unknown): ComplianceRequest | null {
  const kind = kinds[topic];
  if (kind === undefined) return null;
  const said = recordOf(payload);
  const customer = recordOf(said["customer"]);
  const orders = said["orders_to_redact"] ?? said["orders_requested"];
  const legacyIds = Array.isArray(orders) ? orders.slice(0, MOST_ORDERS).map(legacyId) : [];
  const customerId = legacyId(customer["id"]);
  return {
    kind,
    customerGid: customerId === null ? null : `gid://shopify/Customer/${customerId}`,
    address: wordsOf(customer["email"])?.toLowerCase() ?? null,
    phone: wordsOf(customer["phone"]),
    orderGids: legacyIds.flatMap((id) => (id === null ? [] : [`gid://shopify/Order/${id}`])),
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** Shopify writes ids as numbers, and may write them as strings. */
function legacyId(value: unknown): string | null {
  const written = typeof value === "number" || typeof value === "string" ? String(value) : "";
  return /^\d{1,20}$/.test(written) ? written : null;
}

function wordsOf(value: unknown): string | null {
  const words = typeof value === "string" ? value.trim() : "";
  return words === "" ? null : words;
}
