import type { Words } from "#app/domain/words/words.ts";

/** What the raw bytes of a mail say about its sender: found by the adapter, weighed by `authenticity.ts`. Plain data, kept as JSON. */
export type SenderEvidence = {
  /** The one address of the From header, domain in lower case; null if the header is not exactly one plain address. */
  readonly fromAddress: string | null;
  readonly fromDomain: string | null;
  /** Why there is no From address, in words; null when there is one. */
  readonly fromProblem: Words | null;
  readonly dkim: readonly DkimEvidence[];
  /** Null when the sending host is not known. Means nothing unless the mail came to us without a forwarder. */
  readonly spf: SpfEvidence | null;
  readonly dmarc: DmarcEvidence;
  readonly arc: ArcEvidence;
  /** Signs that a host between the sender and us passed the mail on, in words. */
  readonly forwarded: readonly string[];
  /** Headers that may stand once and stand more often (RFC 5322 §3.6): a signature covers one, a reader may show another. */
  readonly doubled: readonly string[];
  /** Limits that kept the mail from being judged in full, in words. */
  readonly limits: readonly Words[];
};

/** RFC 8601 §2.7; `policy` is a signature that is valid and not good enough. */
export type CheckResult =
  | "pass"
  | "fail"
  | "none"
  | "neutral"
  | "softfail"
  | "policy"
  | "temperror"
  | "permerror";

export type DkimEvidence = {
  readonly domain: string;
  readonly selector: string;
  readonly result: CheckResult;
  /** The signing domain stands for the From domain, as the domain's DMARC record wants it (relaxed or strict). */
  readonly aligned: boolean;
  /** Headers worth reading that the mail has and the signature leaves open, such as `reply-to`. */
  readonly unsigned: readonly string[];
  readonly why: Words;
};

export type SpfEvidence = {
  readonly domain: string;
  readonly result: CheckResult;
  readonly aligned: boolean;
  readonly why: Words;
};

export type DmarcEvidence = {
  /** What the domain asks for when mail fails; null when it publishes nothing, or nothing could be read. */
  readonly policy: "none" | "quarantine" | "reject" | null;
  /** Judged by DKIM alone: after a forwarder SPF speaks of the forwarder. */
  readonly result: "pass" | "fail" | "none" | "temperror";
  readonly why: Words;
};

export type ArcEvidence = {
  readonly result: "pass" | "fail" | "none" | "temperror";
  readonly why: Words;
  /** One for each seal, oldest first, newest last. */
  readonly seals: readonly ArcSeal[];
};

export type ArcSeal = {
  /** The domain that sealed (`d=` of its ARC-Seal). */
  readonly domain: string;
  /** What that host says it found about the From domain when the mail reached it. */
  readonly found: SealedVerdict;
};

export type SealedVerdict = "passed" | "failed" | "nothing";
