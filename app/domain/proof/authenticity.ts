import { addressKey } from "#app/domain/mail/address.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { isHostWithin } from "./host-within.ts";
import type { ArcSeal, DkimEvidence, SenderEvidence } from "./sender-evidence.ts";

/** Do the raw bytes of a mail speak for its From line, against it, or not at all? Linking an order to it comes later. */

export const standings = ["contradicted", "unproven", "aligned"] as const;
export type Standing = (typeof standings)[number];

export type Authenticity = {
  readonly standing: Standing;
  readonly because: Words;
  /** The order of which Shopify says that it is the sender's (`authenticity-of-post.ts`); never of mail. */
  readonly vouchedOrderId?: string;
};

export type AuthenticityInput = {
  /** Null when there are no raw bytes to judge: default mode of the webhook, mail by a form mailer. */
  readonly evidence: SenderEvidence | null;
  /** The From address under which the mail is filed. */
  readonly from: string;
  /** Domains whose ARC seals the owner trusts, as the owner named them. */
  readonly namedForwarders: readonly string[];
  /** True when the mail came to us without a forwarder; only then SPF says something about the sender. */
  readonly direct: boolean;
};

/** The standing of a mail's sender, with the reason in words for staff. Stored with the message. */
export function authenticity(input: AuthenticityInput): Authenticity {
  const { evidence, direct } = input;
  if (evidence === null)
    return unproven(say("the mail came without its raw form, so no signature could be checked"));

  const domain = evidence.fromDomain;
  const verdicts = trustedSeals(evidence, input.namedForwarders);
  const voucher = verdicts.find(({ found }) => found === "passed");
  const spf =
    direct && evidence.spf?.result === "pass" && evidence.spf.aligned ? evidence.spf : null;

  if (isRefusedByDomain(evidence) && voucher === undefined && spf === null) {
    const sealed = verdicts.find(({ found }) => found === "nothing");
    if (sealed !== undefined && !verdicts.some(({ found }) => found === "failed"))
      return unproven(
        say("{domain} forwarded the mail and does not say whether it was genuine", {
          domain: sealed.domain,
        }),
      );
    return { standing: "contradicted", because: evidence.dmarc.why };
  }

  const obstacle = obstacleTo(evidence, input.from);
  if (obstacle !== null) return unproven(obstacle);

  const signature = evidence.dkim.find((one) => one.result === "pass" && one.aligned);
  if (signature !== undefined)
    return aligned(say("signed by {domain}", { domain: signature.domain }));
  if (voucher !== undefined)
    return aligned(
      say("{domain}, a forwarder that you named, found it genuine", { domain: voucher.domain }),
    );
  if (spf !== null) return aligned(say("sent by a host of {domain}", { domain: spf.domain }));
  return unproven(whyUnproven(evidence.dkim, evidence, domain ?? ""));
}

/** RFC 9989 §5.3: the From domain asks that mail without its signature is not believed, and this one has none. */
const isRefusedByDomain = ({ dmarc }: SenderEvidence): boolean =>
  dmarc.result === "fail" && (dmarc.policy === "quarantine" || dmarc.policy === "reject");

/**
 * The seals to believe, newest first: those of named forwarders down to the first seal of anyone else, who could have
 * changed everything that came before (RFC 8617 §9.5 and §9.6). None at all unless the whole chain holds.
 */
function trustedSeals(evidence: SenderEvidence, named: readonly string[]): readonly ArcSeal[] {
  if (evidence.arc.result !== "pass") return [];
  const newestFirst = evidence.arc.seals.toReversed();
  const stranger = newestFirst.findIndex(
    (seal) => !named.some((forwarder) => isHostWithin(seal.domain, forwarder)),
  );
  return stranger < 0 ? newestFirst : newestFirst.slice(0, stranger);
}

/** What keeps any signature from being proof. */
function obstacleTo(evidence: SenderEvidence, from: string): Words | null {
  if (evidence.fromProblem !== null) return evidence.fromProblem;
  if (evidence.fromAddress === null || addressKey(evidence.fromAddress) !== addressKey(from))
    return say("the From line can be read in two ways");
  const [doubled] = evidence.doubled;
  if (doubled !== undefined)
    return say(
      "the header {header} stands in it more than once, and a signature covers only one of them",
      { header: doubled },
    );
  return null;
}

function whyUnproven(
  signatures: readonly DkimEvidence[],
  { dmarc, arc, limits }: SenderEvidence,
  domain: string,
): Words {
  const [limit] = limits;
  if (limit !== undefined) return limit;
  const unanswered = signatures.find(({ result }) => result === "temperror");
  if (unanswered !== undefined)
    return say("the key of {domain} could not be looked up", { domain: unanswered.domain });
  if (dmarc.result === "temperror") return dmarc.why;
  const weak = signatures.find((one) => one.aligned);
  if (weak !== undefined) return weak.why;
  if (arc.result === "temperror") return arc.why;
  const other = signatures.find(({ result }) => result === "pass");
  if (other !== undefined)
    return say("signed by {signer}, which does not speak for {domain}", {
      signer: other.domain,
      domain,
    });
  return signatures.length === 0
    ? say("the mail is not signed")
    : say("no valid signature of {domain}", { domain });
}

const unproven = (because: Words): Authenticity => ({ standing: "unproven", because });
const aligned = (because: Words): Authenticity => ({ standing: "aligned", because });
