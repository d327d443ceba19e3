/** Does the world know that mail of a domain may come from our mail provider? */
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";

/** `spf`: the address that bounces go to, whose SPF record speaks for the provider. */
export type RecordPurpose = "spf" | "dkim" | "dmarc";

/** What the owner is asked to publish. Hosts are whole names, without a dot at their end. */
export type DnsRecord = {
  readonly type: "CNAME" | "TXT";
  readonly host: string;
  readonly value: string;
  readonly purpose: RecordPurpose;
};

/** What name servers said: values of the records of one name and type. */
export type NameAnswer =
  | { readonly kind: "found"; readonly values: readonly string[] }
  | { readonly kind: "none" }
  /** Nobody answered: the record may be there or not. */
  | { readonly kind: "unanswered" };

export type RecordState = "right" | "missing" | "wrong" | "unanswered";

export type RecordCheck = {
  readonly host: string;
  readonly state: RecordState;
  /** What is published instead, for the owner to compare. */
  readonly found: readonly string[];
};

/** Mail is signed and comes from an address of the domain, but nobody has to refuse what is neither: what a shop can begin with. */
const FIRST_DMARC = "v=DMARC1; p=none";

/** What a domain says of itself to those who get mail in its name. RFC 7489 §6.1. */
export const dmarcRecord = (domain: string): DnsRecord => ({
  type: "TXT",
  host: `_dmarc.${domain}`,
  value: FIRST_DMARC,
  purpose: "dmarc",
});

/** More names than a shop's domain has; each is a question. */
const MOST_LABELS = 6;

/** Where a DMARC record of the domain may stand: at its own name first, then at those above it. RFC 9989 walks the same way. */
export function dmarcHosts(domain: string): readonly string[] {
  const labels = domain.split(".");
  const depth = Math.min(labels.length, MOST_LABELS) - 1;
  return Array.from(
    { length: depth },
    (_, up) => `_dmarc.${labels.slice(labels.length - depth - 1 + up).join(".")}`,
  );
}

/** A CNAME is right when it points to the one name. */
export function checkRecord({ host, value }: DnsRecord, answer: NameAnswer): RecordCheck {
  if (answer.kind !== "found" || answer.values.length === 0)
    return { host, state: answer.kind === "unanswered" ? "unanswered" : "missing", found: [] };
  const right = answer.values.length === 1 && nameKey(answer.values[0] ?? "") === nameKey(value);
  return { host, state: right ? "right" : "wrong", found: right ? [] : shown(answer.values) };
}

/** `answers` in the order of `dmarcHosts`. Any policy is right; two at one name count as none (RFC 7489 §6.6.3). */
export function checkDmarc(domain: string, answers: readonly NameAnswer[]): RecordCheck {
  const { host } = dmarcRecord(domain);
  for (const answer of answers) {
    if (answer.kind === "unanswered") return { host, state: "unanswered", found: [] };
    const policies = answer.kind === "found" ? answer.values.filter(isDmarc) : [];
    if (policies.length > 1) return { host, state: "wrong", found: shown(policies) };
    if (policies.length === 1) return { host, state: "right", found: shown(policies) };
  }
  return { host, state: "missing", found: [] };
}

const isDmarc = (text: string): boolean =>
  /^v\s{0,9}=\s{0,9}DMARC1\s{0,9}(;|$)/iu.test(text.trimStart());

/** Names of hosts are the same in any case, with or without the dot of the root. */
const nameKey = (name: string): string => name.trim().toLowerCase().replace(/\.$/u, "");

const MOST_SHOWN = 5;
const LONGEST_SHOWN = 300;
const shown = (values: readonly string[]): string[] =>
  values.slice(0, MOST_SHOWN).map((value) => value.slice(0, LONGEST_SHOWN));

/**
 * May mail go out in the domain's name? Every record but DMARC's has to be right. Null: not all could be asked, what was known before
 * still holds.
 */
export function isAuthenticated(
  records: readonly DnsRecord[],
  checks: readonly RecordCheck[],
): boolean | null {
  const states = records
    .filter(({ purpose }) => purpose !== "dmarc")
    .map(({ host }) => checks.find((check) => check.host === host)?.state ?? "unanswered");
  if (states.length === 0 || states.some((state) => state === "missing" || state === "wrong"))
    return false;
  return states.every((state) => state === "right") ? true : null;
}

/** Since when a domain is authenticated, and since when it is no more although it was. */
export type DomainStanding = { readonly validAt: Instant | null; readonly lostAt: Instant | null };

/** What follows for its standing from whether all is right now, at `at`. */
export function domainStanding(
  before: DomainStanding,
  isValid: boolean,
  at: Instant,
): DomainStanding {
  if (isValid) return { validAt: before.validAt ?? at, lostAt: null };
  return { validAt: null, lostAt: before.lostAt ?? (before.validAt === null ? null : at) };
}

/** The part behind the @, as it is compared. */
export const domainOfAddress = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** Mailboxes for everybody: nobody but their host can sign for them. */
const FREE_MAIL: ReadonlySet<string> = new Set([
  "aol.com",
  "gmail.com",
  "gmx.com",
  "gmx.de",
  "gmx.net",
  "googlemail.com",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "mac.com",
  "mail.com",
  "me.com",
  "msn.com",
  "outlook.com",
  "outlook.de",
  "proton.me",
  "protonmail.com",
  "t-online.de",
  "web.de",
  "yahoo.com",
  "yahoo.de",
  "ymail.com",
]);

/** Throws Refusal "invalid" for the domain of a host of mailboxes for everybody. */
export function mustBeOwnDomain(domain: string): void {
  if (FREE_MAIL.has(domain))
    throw new Refusal(
      "invalid",
      say(
        "Nobody but its host can sign mail of {domain}. Use a support address of your own domain.",
        { domain },
      ),
    );
}
