import { arc, type ARCChainEntry, type ARCData, type DKIMVerifyResult } from "mailauth";
import { latin1Text } from "#app/domain/mail/latin1.ts";
import { sealedVerdict } from "#app/domain/proof/sealed-verdict.ts";
import type { ArcEvidence, ArcSeal } from "#app/domain/proof/sender-evidence.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { asDomain, leftOpen } from "./judge-dkim.server.ts";
import type { Lookups } from "./open-lookups.server.ts";

/** Each seal signs all before it, so the work grows with the square; mail passes two or three hosts. */
export const MOST_SEALS = 10;

const UNSEALED: ArcEvidence = { result: "none", why: say("no forwarder sealed it"), seals: [] };

/** Whether the ARC chain holds from its first seal to the mail as we have it (RFC 8617 §5.2), and what its hosts found. */
export async function judgeArc(
  verified: DKIMVerifyResult | null,
  facts: { fromDomain: string | null; names: readonly string[]; minBitLength: number },
  lookups: Lookups,
): Promise<ArcEvidence> {
  const data = verified?.arc as unknown as ARCData | undefined;
  const isSealed = facts.names.includes("arc-seal");
  if (data === undefined || !isSealed) return UNSEALED;
  if (facts.names.filter((name) => name === "arc-seal").length > MOST_SEALS)
    return {
      result: "fail",
      why: say("more than {count} forwarders sealed it", { count: MOST_SEALS }),
      seals: [],
    };

  const { status } = await arc(data, { resolver: lookups.ask, minBitLength: facts.minBitLength });
  const chain = Array.isArray(data.chain) ? data.chain : [];
  const seals = chain.map((entry) => sealOf(entry, facts.fromDomain));
  if (status.result === "pass") {
    const weakness = weaknessOf(chain.at(-1), facts.names);
    return weakness === null
      ? { result: "pass", why: say("the seals of the forwarders hold"), seals }
      : { result: "fail", why: weakness, seals };
  }
  return chain.some((entry) => keyNames(entry).some(lookups.isUnanswered))
    ? { result: "temperror", why: say("the key of a forwarder could not be looked up"), seals }
    : { result: "fail", why: say("a forwarder’s seal does not hold"), seals };
}

type Tagged = { parsed?: Record<string, { value?: unknown }>; original?: unknown };
type Entry = ARCChainEntry & {
  messageSignature?: {
    status?: { underSized?: number };
    signingHeaders?: { keys: string };
  };
};

const partOf = (entry: Entry, name: "arc-seal" | "arc-message-signature"): Tagged =>
  entry[name] as Tagged;

const tagOf = (part: Tagged, tag: string): string => {
  const value = part.parsed?.[tag]?.value;
  return typeof value === "string" ? value : "";
};

function sealOf(entry: Entry, fromDomain: string | null): ArcSeal {
  const results = (entry["arc-authentication-results"] as Tagged).original;
  const line = results instanceof Uint8Array ? latin1Text(results) : String(results);
  return {
    domain: asDomain(tagOf(partOf(entry, "arc-seal"), "d")),
    found:
      fromDomain === null
        ? "nothing"
        : sealedVerdict(line.slice(line.indexOf(":") + 1), fromDomain),
  };
}

const keyNames = (entry: Entry): readonly string[] =>
  (["arc-seal", "arc-message-signature"] as const).map((name) => {
    const part = partOf(entry, name);
    return `${tagOf(part, "s")}._domainkey.${tagOf(part, "d")}`;
  });

/** The newest signature has to cover what a reader sees, as a DKIM-Signature has to. */
function weaknessOf(newest: Entry | undefined, names: readonly string[]): Words | null {
  const signature = newest?.messageSignature;
  if ((signature?.status?.underSized ?? 0) > 0)
    return say("the last forwarder’s signature covers only the first part of the mail");
  return leftOpen(signature?.signingHeaders?.keys ?? "", names).includes("subject")
    ? say("the last forwarder’s signature does not cover the subject")
    : null;
}
