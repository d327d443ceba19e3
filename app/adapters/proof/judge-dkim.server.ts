import type { DKIMResult } from "mailauth";
import type { CheckResult, DkimEvidence } from "#app/domain/proof/sender-evidence.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** What one DKIM-Signature turned out to be, before anyone asks whom it speaks for. */
export type Signature = Omit<DkimEvidence, "aligned"> & {
  /** The library's guess by the Public Suffix List, for domains that publish no DMARC record. */
  readonly sameOrganisation: boolean;
  /** RFC 6376 calls it valid; `result` may be `policy` all the same. */
  readonly isValid: boolean;
};

/** What a reader sees or answers to. */
const WORTH_SIGNING = ["from", "to", "cc", "subject", "date", "reply-to"];

/** The signatures of a mail that has `names` as its headers, in words of the house. */
export const judgeDkim = (
  results: readonly DKIMResult[],
  names: readonly string[],
): readonly Signature[] =>
  results
    .filter((one) => one.signingDomain !== undefined && one.signingDomain !== "")
    .map((one) => {
      const unsigned = leftOpen(one.signingHeaders?.keys ?? "", names);
      return {
        domain: asDomain(one.signingDomain ?? ""),
        selector: one.selector ?? "",
        unsigned,
        sameOrganisation: typeof one.status.aligned === "string",
        isValid: one.status.result === "pass",
        ...verdictOf(one, unsigned),
      };
    });

export const asDomain = (value: string): string => value.trim().toLowerCase().replace(/\.$/, "");

/** Headers that the mail has and that a signature over `keys` (with colons between) does not cover. */
export function leftOpen(keys: string, names: readonly string[]): readonly string[] {
  const covered = new Set(keys.split(":").map((key) => key.trim().toLowerCase()));
  return WORTH_SIGNING.filter((name) => names.includes(name) && !covered.has(name));
}

function verdictOf(
  one: DKIMResult,
  unsigned: readonly string[],
): { result: CheckResult; why: Words } {
  const domain = asDomain(one.signingDomain ?? "");
  const { status } = one;
  if (status.result === "pass") {
    // RFC 6376 §8.2: whatever follows the first bytes is anybody's.
    if ((status.underSized ?? 0) > 0)
      return {
        result: "policy",
        why: say("the signature of {domain} covers only the first part of the mail", { domain }),
      };
    // RFC 6376 §5.4.1: a signature that leaves the subject open can carry another one.
    if (unsigned.includes("subject"))
      return {
        result: "policy",
        why: say("the signature of {domain} does not cover the subject", { domain }),
      };
    return { result: "pass", why: say("signed by {domain}", { domain }) };
  }
  if (status.result === "temperror")
    return {
      result: "temperror",
      why: say("the key of {domain} could not be looked up", { domain }),
    };
  if (status.policy?.["dkim-rules"] === "weak-key")
    return {
      result: "policy",
      why: say("the key of {domain} is too short to prove anything", { domain }),
    };
  if (status.policy?.["dkim-rules"] === "weak-algorithm")
    return {
      result: "policy",
      why: say("the signature of {domain} uses an algorithm that is broken", { domain }),
    };
  return { result: resultOf(status.comment), why: whyOf(status.comment ?? "", one, domain) };
}

const CHANGED = new Set(["body hash did not verify", "bad signature", "expired"]);

const resultOf = (comment: string | undefined): CheckResult =>
  CHANGED.has(comment ?? "") ? "fail" : "permerror";

function whyOf(comment: string, { rr }: DKIMResult, domain: string): Words {
  switch (comment) {
    case "body hash did not verify":
      return say("the text was changed after {domain} signed it", { domain });
    case "bad signature":
      return say(
        "the headers were changed after {domain} signed them, or {domain} did not sign them",
        { domain },
      );
    case "expired":
      return say("the signature of {domain} has expired", { domain });
    case "no key":
      return say("{domain} has no such key", { domain });
    case "invalid public key":
      return /(?:^|;)p=(?:;|$)/.test(rr ?? "")
        ? say("{domain} has withdrawn the key", { domain })
        : say("the key of {domain} can’t be read", { domain });
    default:
      return say("the signature of {domain} can’t be checked ({comment})", {
        domain,
        comment: comment.slice(0, 80),
      });
  }
}
