import { isIP } from "node:net";
import { spf } from "mailauth";
import type { SendingHost } from "#app/domain/proof/sending-host.ts";
import type { CheckResult, SpfEvidence } from "#app/domain/proof/sender-evidence.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { DomainPolicy } from "./judge-dmarc.server.ts";
import { asDomain } from "./judge-dkim.server.ts";
import type { AskDns } from "./open-lookups.server.ts";

export type SpfQuestion = {
  readonly host: SendingHost;
  /** Empty for the null sender. */
  readonly envelopeFrom: string;
  readonly receivedBy: string;
  readonly timeoutMs: number;
  /** Of the From domain; null when there is none. */
  readonly policy: DomainPolicy | null;
};

/** May that host send for the envelope's domain (RFC 7208)? Null when its address is none. */
export async function judgeSpf(question: SpfQuestion, ask: AskDns): Promise<SpfEvidence | null> {
  const { host, policy } = question;
  if (isIP(host.address) === 0) return null;
  const answer = await spf({
    sender: question.envelopeFrom.replace(/[<>\s]/g, ""),
    ip: host.address,
    helo: host.helo,
    mta: question.receivedBy,
    resolver: ask,
    maxElapsedTime: question.timeoutMs,
  });
  const domain = asDomain(answer.domain);
  const result = resultOf(answer.status.result);
  return {
    domain,
    result,
    aligned: result === "pass" && policy !== null && (await policy.speaksForIt(domain, "spf")),
    why: wordsOf(result, host.address, domain),
  };
}

const RESULTS: readonly CheckResult[] = [
  "pass",
  "fail",
  "none",
  "neutral",
  "softfail",
  "temperror",
  "permerror",
];

const resultOf = (value: string): CheckResult =>
  RESULTS.find((result) => result === value) ?? "permerror";

function wordsOf(result: CheckResult, address: string, domain: string): Words {
  if (result === "pass") return say("{address} may send for {domain}", { address, domain });
  if (result === "fail" || result === "softfail")
    return say("{address} is no host of {domain}; a forwarder’s host never is", {
      address,
      domain,
    });
  if (result === "temperror")
    return say("the hosts of {domain} could not be looked up", { domain });
  return say("{domain} does not say which hosts send for it", { domain });
}
