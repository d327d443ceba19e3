import { createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { signMail, sealMail, type SignOptions } from "./sign-mail.ts";
import type { SandboxDns } from "./start-dns.ts";

/** How a domain presents itself in DNS. */
export type SenderPolicy = {
  /** `v=DMARC1; …`; null for a domain without one. */
  dmarc?: string | null;
  /** `v=spf1 …`; null for a domain without one. */
  spf?: string | null;
};

export type DomainKeys = { rsa: string; ed25519: string };

export type SenderDomains = {
  /** Publishes policy, mail host and address of a domain; what is not given is as large providers have it. */
  open(domain: string, policy?: SenderPolicy): void;
  /** The mail with the DKIM-Signature of that domain on top; its keys are made and published when first needed. */
  signAs(raw: Buffer, domain: string, options?: SignOptions): Promise<Buffer>;
  /** The mail with an ARC set of that domain on top: `authResults` is what its host found, after the authserv-id. */
  sealAs(raw: Buffer, domain: string, authResults: string): Promise<Buffer>;
  /** Takes the key back: an empty `p=` (RFC 6376 §3.6.1). */
  revoke(domain: string, selector: keyof typeof selectors): void;
};

export const selectors = { rsa: "s1", ed25519: "e1" } as const;

const makeKeyPair = promisify(generateKeyPair);

/** The domains that people of the sandbox write from. With a folder their keys are kept between runs. */
export function openSenderDomains(dns: SandboxDns, folder: string | undefined): SenderDomains {
  const keys = new Map<string, Promise<DomainKeys>>();

  const publish = (domain: string, { rsa, ed25519 }: DomainKeys): void => {
    dns.set(`${selectors.rsa}._domainkey.${domain}`, "TXT", [`v=DKIM1; k=rsa; p=${spki(rsa)}`]);
    dns.set(`${selectors.ed25519}._domainkey.${domain}`, "TXT", [
      `v=DKIM1; k=ed25519; p=${bareEd25519(ed25519)}`,
    ]);
  };
  for (const [domain, kept] of storedKeys(folder)) {
    keys.set(domain, Promise.resolve(kept));
    publish(domain, kept);
  }

  const keysOf = (domain: string): Promise<DomainKeys> => {
    const known = keys.get(domain);
    if (known !== undefined) return known;
    const made = makeKeys().then((pair) => {
      publish(domain, pair);
      if (folder !== undefined) storeKeys(folder, domain, pair);
      return pair;
    });
    keys.set(domain, made);
    return made;
  };

  return {
    open(domain, policy = {}) {
      const { dmarc = "v=DMARC1; p=none", spf = "v=spf1 ip4:127.0.0.1 ~all" } = policy;
      dns.set(domain, "A", ["127.0.0.1"]);
      dns.set(domain, "MX", [`mx.${domain}`]);
      dns.set(domain, "TXT", spf === null ? [] : [spf]);
      dns.set(`_dmarc.${domain}`, "TXT", dmarc === null ? [] : [dmarc]);
    },
    signAs: async (raw, domain, options = {}) =>
      signMail(raw, domain, await keysOf(domain), options),
    sealAs: async (raw, domain, authResults) =>
      sealMail(raw, domain, await keysOf(domain), authResults),
    revoke(domain, selector) {
      dns.set(`${selectors[selector]}._domainkey.${domain}`, "TXT", ["v=DKIM1; p="]);
    },
  };
}

async function makeKeys(): Promise<DomainKeys> {
  const [rsa, ed25519] = await Promise.all([
    makeKeyPair("rsa", { modulusLength: 2048 }),
    makeKeyPair("ed25519"),
  ]);
  return { rsa: pem(rsa.privateKey), ed25519: pem(ed25519.privateKey) };
}

const pem = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();

const spkiBytes = (privatePem: string): Buffer =>
  createPublicKey(privatePem).export({ type: "spki", format: "der" });

const spki = (privatePem: string): string => spkiBytes(privatePem).toString("base64");

/** RFC 8463 §4: the 32 bytes of the key alone, which end its SubjectPublicKeyInfo. */
const bareEd25519 = (privatePem: string): string =>
  spkiBytes(privatePem).subarray(-32).toString("base64");

const ENDING = ".keys.json";

function storeKeys(folder: string, domain: string, keys: DomainKeys): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, domain + ENDING), JSON.stringify(keys), { mode: 0o600 });
}

function storedKeys(folder: string | undefined): [string, DomainKeys][] {
  if (folder === undefined) return [];
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => [
      file.slice(0, -ENDING.length),
      JSON.parse(readFileSync(path.join(folder, file), "utf8")) as DomainKeys,
    ]);
}
