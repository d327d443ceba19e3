import { Readable } from "node:stream";
import { dkimVerify, type DKIMVerifyResult } from "mailauth";
import { forwardSigns } from "#app/domain/proof/forward-signs.ts";
import { fromLine, type FromLine } from "#app/domain/proof/from-line.ts";
import type {
  DmarcEvidence,
  SenderEvidence,
  SpfEvidence,
} from "#app/domain/proof/sender-evidence.ts";
import { sendingHost } from "#app/domain/proof/sending-host.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { judgeArc } from "./judge-arc.server.ts";
import { judgeDkim, type Signature } from "./judge-dkim.server.ts";
import { judgeDmarc, readPolicy, type DomainPolicy } from "./judge-dmarc.server.ts";
import { judgeSpf } from "./judge-spf.server.ts";
import { makeLookups, type Lookups } from "./open-lookups.server.ts";
import { readHeaders, valuesOf, type RawMail } from "./read-headers.ts";
import {
  keyNamesOf,
  MOST_SIGNATURES,
  signaturesOf,
  withFewSignatures,
} from "./signatures-to-check.server.ts";
import { hasMoreLines, withCrlf } from "./with-crlf.ts";

export type SenderJudge = (raw: Uint8Array, given: GivenWithMail) => Promise<SenderEvidence>;

export type GivenWithMail = {
  /** Empty for the null sender, null if unknown. */
  readonly envelopeFrom: string | null;
  /** Of the host that handed the mail to the provider; null: read from the provider's Received header. */
  readonly clientIp: string | null;
  readonly helo: string | null;
  /** The host that writes the provider's own Received header. */
  readonly receivedBy: string;
  /** True for mail that came to us without a forwarder: of all other mail SPF would only judge the forwarder. */
  readonly direct: boolean;
};

export type SenderJudgeOptions = {
  /** `address:port`, several with commas between; null for the system's resolvers. */
  readonly resolver: string | null;
  /** For all look-ups of one mail together. */
  readonly timeoutMs: number;
  /** For how long an answer serves the next mails too; 0 asks anew for each. */
  readonly keepMs: number;
  /** Tells when a signature has expired. */
  readonly clock: () => Instant;
};

/** RFC 8301 §3.2: shorter keys are broken by anyone with patience. */
const KEY_BITS = 1024;

/** Domains of a From line with several that are asked for their policy. */
const MOST_DOMAINS = 3;

/** What a reader sees or the mail's form hangs on; RFC 5322 §3.6 and RFC 2045 §3 allow each once. */
const ONCE = ["subject", "date", "reply-to", "content-type", "content-transfer-encoding"];

/**
 * Makes the judge of raw mails: its evidence says what signatures, DNS and forwarders' seals tell about the sender.
 * It never throws: what could not be looked up is `temperror`, what is hostile is named under `limits`.
 */
export function makeSenderJudge(options: SenderJudgeOptions): SenderJudge {
  const openLookups = makeLookups(options);
  return async (raw, given) => {
    try {
      return await judge(readHeaders(raw), given, options, openLookups());
    } catch (error) {
      // A mail becomes a ticket whatever its headers do to the library; unjudged is as good as unproven.
      return unjudged(say("the sender could not be judged ({error})", { error: nameOf(error) }));
    }
  };
}

async function judge(
  mail: RawMail,
  given: GivenWithMail,
  options: SenderJudgeOptions,
  lookups: Lookups,
): Promise<SenderEvidence> {
  const names = mail.fields.map(({ name }) => name);
  const from = fromLine(valuesOf(mail, "from"));
  // All keys at once: a signature whose name server is slow must not use up the time of the others. The answers are kept;
  // whoever needs one later gets its failure too.
  for (const name of keyNamesOf(mail)) lookups.ask(name, "TXT").catch(() => undefined);
  const policies = await Promise.all(
    domainsOf(from).map((domain) => readPolicy(domain, lookups.ask)),
  );
  const own = from.kind === "one" ? (policies[0] ?? null) : null;

  const { verified, problem } = await verify(mail, options, lookups);
  const signatures = judgeDkim(verified?.results ?? [], names);
  const [dkim, verdicts, arc, spf] = await Promise.all([
    Promise.all(signatures.map((one) => aligned(one, own))),
    Promise.all(policies.map((policy) => judgeDmarc(policy, signatures))),
    judgeArc(verified, { fromDomain: own?.domain ?? null, names, minBitLength: KEY_BITS }, lookups),
    spfOf(mail, given, options, own, lookups),
  ]);
  return {
    fromAddress: from.kind === "one" ? from.address : null,
    fromDomain: from.kind === "one" ? from.domain : null,
    fromProblem: from.kind === "one" ? null : from.why,
    dkim,
    spf,
    dmarc: worst(verdicts),
    arc,
    forwarded: forwardSigns(mail.fields, given.envelopeFrom),
    doubled: ONCE.filter((name) => names.filter((other) => other === name).length > 1),
    limits: [
      ...(problem === null ? [] : [problem]),
      ...(signaturesOf(mail).length > MOST_SIGNATURES
        ? [
            say("more than {count} signatures, only the first were checked", {
              count: MOST_SIGNATURES,
            }),
          ]
        : []),
    ],
  };
}

/** A mail without any of them has nothing to verify. */
const SIGNING = new Set([
  "dkim-signature",
  "arc-seal",
  "arc-message-signature",
  "arc-authentication-results",
]);

/**
 * Every line of the body costs the library some microseconds, for each way of canonicalising. An attachment of 30 MB, the most that
 * the provider takes, has 400,000 lines of 76 characters (RFC 2045 §6.8).
 */
const MOST_LINES = 600_000;
const TOO_LARGE = say("the mail has more lines than any honest mail: it is too large to check");

type Verified = { verified: DKIMVerifyResult | null; problem: Words | null };

/** The library's findings. Without them a mail has no signature: what its domain asks for is weighed all the same. */
async function verify(
  mail: RawMail,
  { clock }: SenderJudgeOptions,
  lookups: Lookups,
): Promise<Verified> {
  if (mail.isCut)
    return { verified: null, problem: say("the headers are longer than those of any honest mail") };
  if (!mail.fields.some(({ name }) => SIGNING.has(name))) return { verified: null, problem: null };
  if (hasMoreLines(mail.rest, MOST_LINES)) return { verified: null, problem: TOO_LARGE };
  try {
    const verified = await dkimVerify(inOnePiece(withFewSignatures(mail)), {
      resolver: lookups.ask,
      minBitLength: KEY_BITS,
      rejectRsaSha1: true,
      curTime: clock(),
    });
    return { verified, problem: null };
  } catch (error) {
    // Headers that the library can't read carry no valid signature.
    return {
      verified: null,
      problem: say("the signatures could not be read ({error})", { error: nameOf(error) }),
    };
  }
}

/** The library hashes the body for each piece that it gets anew from the last line's start: in pieces, long lines take minutes. */
const inOnePiece = (bytes: Buffer): Readable => Readable.from([withCrlf(bytes)]);

const domainsOf = (from: FromLine): readonly string[] =>
  from.kind === "one" ? [from.domain] : from.domains.slice(0, MOST_DOMAINS);

async function spfOf(
  mail: RawMail,
  given: GivenWithMail,
  { timeoutMs }: SenderJudgeOptions,
  policy: DomainPolicy | null,
  lookups: Lookups,
): Promise<SpfEvidence | null> {
  const { envelopeFrom, clientIp, helo, receivedBy } = given;
  const host =
    clientIp === null
      ? sendingHost(valuesOf(mail, "received")[0] ?? null, receivedBy)
      : { address: clientIp, helo: helo ?? clientIp };
  if (!given.direct || host === null || envelopeFrom === null) return null;
  return judgeSpf({ host, envelopeFrom, receivedBy, timeoutMs, policy }, lookups.ask);
}

async function aligned(
  signature: Signature,
  policy: DomainPolicy | null,
): Promise<SenderEvidence["dkim"][number]> {
  const { sameOrganisation, isValid: _, ...evidence } = signature;
  if (policy === null) return { ...evidence, aligned: false };
  // Without a record there is no mode to read: the same organisation is what relaxed means.
  const speaks =
    policy.state === "none" ? sameOrganisation : await policy.speaksForIt(signature.domain, "dkim");
  return { ...evidence, aligned: speaks };
}

const STRENGTH = { none: 0, quarantine: 1, reject: 2 } as const;

/** Of several domains in a From line the strictest one that is not satisfied speaks. */
function worst(verdicts: readonly DmarcEvidence[]): DmarcEvidence {
  const weight = ({ result, policy }: DmarcEvidence): number =>
    result === "fail" && policy !== null ? STRENGTH[policy] : -1;
  return (
    verdicts.toSorted((one, other) => weight(other) - weight(one))[0] ?? {
      policy: null,
      result: "none",
      why: say("the mail names no domain to ask"),
    }
  );
}

const unjudged = (why: Words): SenderEvidence => ({
  fromAddress: null,
  fromDomain: null,
  fromProblem: why,
  dkim: [],
  spf: null,
  dmarc: { policy: null, result: "none", why },
  arc: { result: "none", why, seals: [] },
  forwarded: [],
  doubled: [],
  limits: [why],
});

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");
