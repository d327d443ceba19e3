import { dmarc, type DMARCResult } from "mailauth";
import type { DmarcEvidence } from "#app/domain/proof/sender-evidence.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { Signature } from "./judge-dkim.server.ts";
import type { AskDns } from "./open-lookups.server.ts";

/** What a From domain asks for, and who may speak for it. */
export type DomainPolicy = {
  readonly domain: string;
  readonly state: "published" | "none" | "unknown";
  readonly policy: DmarcEvidence["policy"];
  /** True for a domain whose signature or envelope speaks for it, relaxed or strict as it wants it (RFC 9989 §4.10.2). */
  speaksForIt: (other: string, mechanism: "dkim" | "spf") => Promise<boolean>;
};

/** Reads the DMARC record that applies to a domain, its own or that of a domain above it (RFC 9989 §4.10). */
export async function readPolicy(domain: string, ask: AskDns): Promise<DomainPolicy> {
  const evaluate = (signers: Pick<Parameters<typeof dmarc>[0], "dkimDomains" | "spfDomains">) =>
    dmarc({ headerFrom: `sender@${domain}`, fromFields: 1, resolver: ask, ...signers });
  const answer = await evaluate({});
  const result = answer === false ? "none" : answer.status.result;
  if (result === "none")
    return {
      domain,
      state: "none",
      policy: null,
      speaksForIt: (other) => Promise.resolve(other === domain),
    };
  return {
    domain,
    state: result === "temperror" ? "unknown" : "published",
    policy: policyOf(answer),
    async speaksForIt(other, mechanism) {
      const verdict = await evaluate(
        mechanism === "dkim" ? { dkimDomains: [{ domain: other }] } : { spfDomains: [other] },
      );
      return verdict !== false && verdict.status.result === "pass";
    },
  };
}

/** Does the mail pass what the domain asks for? By its signatures alone. */
export async function judgeDmarc(
  policy: DomainPolicy,
  signatures: readonly Signature[],
): Promise<DmarcEvidence> {
  const { domain, state } = policy;
  if (state === "none")
    return {
      policy: null,
      result: "none",
      why: say("{domain} does not say how its mail is signed", { domain }),
    };
  if (state === "unknown")
    return {
      policy: null,
      result: "temperror",
      why: say("what {domain} says about its mail could not be looked up", { domain }),
    };

  const candidates = signatures.filter((one) => one.isValid || one.result === "temperror");
  const speaking = await keepSpeaking(candidates, policy);
  if (speaking.some(({ isValid }) => isValid))
    return {
      policy: policy.policy,
      result: "pass",
      why: say("a signature speaks for {domain}", { domain }),
    };
  if (speaking.length > 0)
    return {
      policy: policy.policy,
      result: "temperror",
      why: say("the key of {domain} could not be looked up", { domain }),
    };
  return { policy: policy.policy, result: "fail", why: failureWords(policy) };
}

async function keepSpeaking(
  signatures: readonly Signature[],
  policy: DomainPolicy,
): Promise<readonly Signature[]> {
  const speaking: Signature[] = [];
  for (const one of signatures) {
    if (await policy.speaksForIt(one.domain, "dkim")) speaking.push(one);
  }
  return speaking;
}

function policyOf(answer: DMARCResult | false): DmarcEvidence["policy"] {
  const policy = answer === false ? "" : answer.policy;
  return policy === "none" || policy === "quarantine" || policy === "reject" ? policy : null;
}

function failureWords({ domain, policy }: DomainPolicy): Words {
  if (policy === "reject")
    return say(
      "{domain} signs all its mail and asks to refuse what it did not sign: it did not sign this",
      { domain },
    );
  if (policy === "quarantine")
    return say(
      "{domain} signs its mail and asks to distrust what it did not sign: it did not sign this",
      { domain },
    );
  return say("no valid signature of {domain}", { domain });
}
