import { Resolver } from "node:dns/promises";
import type { NameAnswer } from "#app/domain/delivery/sending-domain.ts";
import type { LookUpName } from "#app/services/deps.ts";

/** An answer may be lost on its way once. */
const TRIES = 2;
/** There is no such name, none of this type, or what was asked is no name at all. */
const NO_RECORD = new Set(["ENOTFOUND", "ENODATA", "EBADNAME"]);

/** `resolver`: `address:port`, several with commas between; null for the system's. `timeoutMs` is for one question. */
export function makeLookUpName(options: {
  readonly resolver: string | null;
  readonly timeoutMs: number;
}): LookUpName {
  const timeout = Math.max(1, Math.floor(options.timeoutMs / TRIES));
  const dns = new Resolver({ timeout, tries: TRIES });
  if (options.resolver !== null) dns.setServers(options.resolver.split(","));
  return async (name, type) => {
    try {
      return { kind: "found", values: await resolve(dns, name, type) };
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      const answer: NameAnswer = { kind: NO_RECORD.has(code) ? "none" : "unanswered" };
      return answer;
    }
  };
}

/** Long texts come in pieces, which belong together (RFC 7208 §3.3); hosts of mail the preferred one first. */
async function resolve(dns: Resolver, name: string, type: "CNAME" | "TXT" | "MX") {
  if (type === "CNAME") return dns.resolveCname(name);
  if (type === "TXT") return (await dns.resolveTxt(name)).map((pieces) => pieces.join(""));
  const hosts = await dns.resolveMx(name);
  return hosts.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
}
