/** From which network did somebody post a form? For counting only: it is stored as a MAC, never as itself. */

/** As many groups of an IPv6 address as a household has (RFC 6177 §2: a site gets a /64 at least). */
const SITE_GROUPS = 4;
const LONGEST_ADDRESS = 45;

/**
 * The first address of `X-Forwarded-For`, which Shopify's proxy writes; of IPv6 the site's part. "unknown" for anything
 * else: those who can't be told apart share one limit.
 */
export function senderNetwork(forwardedFor: string | null): string {
  const first = (forwardedFor ?? "").split(",", 1)[0]?.trim().toLowerCase() ?? "";
  if (first.length > LONGEST_ADDRESS) return "unknown";
  const mapped = first.replace(/^::ffff:(?=\d{1,3}\.)/, "");
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(mapped)) return mapped;
  return siteOf(first) ?? "unknown";
}

function siteOf(address: string): string | null {
  if (!/^[0-9a-f:]+$/.test(address) || !address.includes(":")) return null;
  const [head = "", tail] = address.split("::", 2);
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) {
    const end = tail === "" ? [] : tail.split(":");
    while (groups.length + end.length < 8) groups.push("0");
    groups.push(...end);
  }
  if (groups.length !== 8 || groups.some((group) => group === "" || group.length > 4)) return null;
  return groups
    .slice(0, SITE_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
