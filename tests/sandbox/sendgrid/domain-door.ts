import { Resolver } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isObject, isText } from "./json-shape.ts";

/** One request for `/v3/whitelabel/domains`, and its answer. `sent` is its body's JSON. */
export type DomainDoor = (
  request: IncomingMessage,
  given: { isAuthorized: boolean; sent: unknown },
) => Promise<{ status: number; body: unknown }>;

type Part = "mail_cname" | "dkim1" | "dkim2";
type DnsEntry = { valid: boolean; type: "cname"; host: string; data: string };

/** As SendGrid describes an authenticated domain with automated security. */
type Domain = {
  id: number;
  user_id: number;
  subdomain: string;
  domain: string;
  username: string;
  ips: string[];
  custom_spf: boolean;
  default: boolean;
  legacy: boolean;
  automatic_security: boolean;
  valid: boolean;
  dns: Record<Part, DnsEntry>;
};

const USER_ID = 4217;
const FIRST_ID = 1001;
const parts = ["mail_cname", "dkim1", "dkim2"] as const satisfies readonly Part[];

/**
 * Domain authentication with automated security: three CNAME records, of which the signing keys' stand at the same names for every
 * subdomain of a domain. https://www.twilio.com/docs/sendgrid/api-reference/domain-authentication
 */
export function openDomainDoor(options: { folder?: string; resolver?: string }): DomainDoor {
  const file = options.folder === undefined ? null : path.join(options.folder, "domains.json");
  const domains = readDomains(file);
  const keep = (): void => {
    if (file === null || options.folder === undefined) return;
    mkdirSync(options.folder, { recursive: true });
    writeFileSync(file, JSON.stringify(domains));
  };

  const create = (sent: unknown) => {
    if (!isObject(sent) || !isText(sent.domain) || !isDomain(sent.domain))
      return refused(400, "domain is invalid", "domain");
    const { domain, subdomain = `em${FIRST_ID + domains.length}`, automatic_security } = sent;
    if (!isText(subdomain) || !/^[a-z0-9-]{1,63}$/iu.test(subdomain))
      return refused(400, "subdomain is invalid", "subdomain");
    if (automatic_security !== true)
      return refused(400, "This sandbox plays automated security only.", "automatic_security");
    if (domains.some((one) => one.domain === domain && one.subdomain === subdomain))
      return refused(400, "an authenticated domain already exists for this URL", null);
    const made = newDomain(FIRST_ID + domains.length, domain, subdomain);
    domains.push(made);
    keep();
    return { status: 201, body: made };
  };

  const validate = async (id: number) => {
    const found = domains.find((one) => one.id === id);
    if (!found) return refused(404, "Domain not found", null);
    const results = await Promise.all(
      parts.map(async (part) => [part, await check(options.resolver, found.dns[part])] as const),
    );
    for (const [part, { valid }] of results) found.dns[part].valid = valid;
    found.valid = results.every(([, { valid }]) => valid);
    keep();
    const body = { id, valid: found.valid, validation_results: Object.fromEntries(results) };
    return { status: 200, body };
  };

  return async ({ method = "GET", url = "" }, { isAuthorized, sent }) => {
    if (!isAuthorized) return refused(401, "authorization required", null);
    const { pathname, searchParams } = new URL(url, "http://sendgrid");
    const [, id, validates] =
      /^\/v3\/whitelabel\/domains(?:\/(\d+)(\/validate)?)?$/u.exec(pathname) ?? [];
    if (id === undefined && method === "POST") return create(sent);
    if (id === undefined && method === "GET") {
      const asked = searchParams.get("domain");
      return { status: 200, body: domains.filter(({ domain }) => !asked || domain === asked) };
    }
    if (id !== undefined && validates && method === "POST") return validate(Number(id));
    const found = domains.find((one) => one.id === Number(id));
    if (found && !validates && method === "GET") return { status: 200, body: found };
    return refused(404, "not found", null);
  };
}

const isDomain = (text: string): boolean =>
  text.length <= 253 && /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/iu.test(text);

function newDomain(id: number, domain: string, subdomain: string): Domain {
  const target = `u${USER_ID}.wl${USER_ID % 300}.sendgrid.net`;
  const entry = (host: string, data: string): DnsEntry => ({
    valid: false,
    type: "cname",
    host,
    data,
  });
  return {
    id,
    user_id: USER_ID,
    subdomain,
    domain,
    username: "loupe",
    ips: [],
    custom_spf: false,
    default: false,
    legacy: false,
    automatic_security: true,
    valid: false,
    dns: {
      mail_cname: entry(`${subdomain}.${domain}`, target),
      dkim1: entry(`s1._domainkey.${domain}`, `s1.domainkey.${target}`),
      dkim2: entry(`s2._domainkey.${domain}`, `s2.domainkey.${target}`),
    },
  };
}

async function check(
  resolver: string | undefined,
  { host, data }: DnsEntry,
): Promise<{ valid: boolean; reason: string | null }> {
  const found = resolver === undefined ? [] : await cnamesOf(resolver, host);
  if (found.some((name) => name.toLowerCase() === data)) return { valid: true, reason: null };
  const said = found.length === 0 ? "nothing" : found.join(", ");
  return {
    valid: false,
    reason: `Expected CNAME for "${host}" to match "${data}", found ${said}.`,
  };
}

async function cnamesOf(resolver: string, host: string): Promise<string[]> {
  const dns = new Resolver({ timeout: 1_000, tries: 2 });
  dns.setServers([resolver]);
  try {
    return await dns.resolveCname(host);
  } catch {
    // Whatever went wrong, no record was found.
    return [];
  }
}

const refused = (status: number, message: string, field: string | null) => ({
  status,
  body: { errors: [{ message, field, help: null }] },
});

function readDomains(file: string | null): Domain[] {
  if (file === null) return [];
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Domain[];
  } catch {
    // The first run of this folder.
    return [];
  }
}
