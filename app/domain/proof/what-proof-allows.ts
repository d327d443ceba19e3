import { say, type Words } from "#app/domain/words/words.ts";
import type { ProofLevel } from "./proof-level.ts";
import { overrideReasons, type OverrideReason } from "./override-reasons.ts";

/** May this leave or change, given how far the message that asks for it is proven? */

/** Steps that a `mailbox` is proof enough for. */
const ordinarySteps = [
  "note",
  "tag",
  "hold",
  "release",
  "return",
  "cancel",
  "refund-original",
  "resend-invoice",
  "edit-order",
] as const;

/** Steps that send value or the order itself to somewhere else: they want proof of the order. */
const orderSteps = [
  "address-change",
  "email-change",
  "phone-change",
  "name-change",
  "gift-card",
  "store-credit",
  "discount",
  "refund-elsewhere",
] as const;

export const intents = [
  /** Words without facts of an order. */
  "reply",
  /** Facts of an order in a reply. */
  "facts",
  /** What would spoil a surprise, to somebody who is not the purchaser. */
  "surprise-facts",
  /** The automatic "we have your mail". */
  "acknowledgement",
  ...ordinarySteps,
  ...orderSteps,
] as const;
export type Intent = (typeof intents)[number];

export type ProofRequest = {
  /** Of the message that makes the request. */
  readonly level: ProofLevel;
  readonly intent: Intent;
  /**
   * Where a reply goes: to nobody but the address that the order itself holds; to nobody else but the address of the
   * message's From line; or to another one (its Reply-To, a copy). Actions have no recipient: give `sender`.
   */
  readonly recipient: "order-address" | "sender" | "other";
  /** True once the order's link was answered with yes: from then on its facts go to the order's address only. */
  readonly confirmed: boolean;
  /** For which intents an agent has given a reason on this ticket before. */
  readonly reasonsGivenFor: readonly Intent[];
};

export type ProofAnswer =
  | { readonly kind: "free" }
  | {
      readonly kind: "ask-reason";
      readonly why: Words;
      readonly reasons: readonly OverrideReason[];
    }
  | { readonly kind: "refused"; readonly why: Words };

/** Free, free with a reason that is logged, or refused, with words for the agent. */
export function whatProofAllows(request: ProofRequest): ProofAnswer {
  const { level, intent } = request;
  if (level === "contradicted") return underContradiction(intent);
  if (intent === "reply" || intent === "acknowledgement") return free;
  if (intent === "facts") return forFacts(request);
  if (intent === "surprise-facts") return forSurprise(request);
  return isOneOf(orderSteps, intent) ? forOrderStep(request) : forOrdinaryStep(request);
}

const free: ProofAnswer = { kind: "free" };

const underContradiction = (intent: Intent): ProofAnswer => {
  if (intent === "reply") return free;
  if (intent === "facts" || intent === "surprise-facts")
    return refused(
      say("This mail is probably forged: a reply to it can’t hold facts of an order."),
    );
  if (intent === "acknowledgement")
    return refused(say("This mail is probably forged: it gets no acknowledgement."));
  return refused(say("This mail is probably forged: nothing is changed because of it."));
};

function forFacts({ level, recipient, confirmed, reasonsGivenFor }: ProofRequest): ProofAnswer {
  if (recipient === "order-address") return free;
  if (confirmed)
    return refused(
      say("This order was confirmed from its own address: its facts go to that address only."),
    );
  if (level !== "unproven" && recipient === "sender") return free;
  if (reasonsGivenFor.length > 0) return free;
  return askReason(
    level === "unproven"
      ? say("It isn’t proven who wrote this. Say why the facts of an order may go there.")
      : say(
          "This goes to an address that isn’t the proven one. Say why the facts of an order may go there.",
        ),
  );
}

/** However far the sender is proven: the purchaser's own family is who must not hear of it. */
function forSurprise(request: ProofRequest): ProofAnswer {
  const { level, recipient, confirmed, reasonsGivenFor } = request;
  if (recipient === "order-address") return free;
  if (confirmed) return forFacts(request);
  if (reasonsGivenFor.includes("surprise-facts")) return free;
  return askReason(
    level === "unproven"
      ? say(
          "It isn’t proven who wrote this, and the order is kept a surprise. Say why they may learn of it.",
        )
      : say(
          "This order is kept a surprise, and this doesn’t go to its purchaser. Say why they may learn of it.",
        ),
  );
}

function forOrdinaryStep({ level, reasonsGivenFor }: ProofRequest): ProofAnswer {
  if (level !== "unproven" || reasonsGivenFor.length > 0) return free;
  return askReason(say("It isn’t proven who wrote this. Say why you do it all the same."));
}

/** A reason given for less does not open these: less proof would otherwise allow more than `mailbox` does. */
function forOrderStep({ level, reasonsGivenFor }: ProofRequest): ProofAnswer {
  if (level === "order" || reasonsGivenFor.some((one) => isOneOf(orderSteps, one))) return free;
  return askReason(
    level === "mailbox"
      ? say(
          "The mailbox is proven, the order isn’t. Ask for a confirmation, or say why you do it all the same.",
        )
      : say(
          "It isn’t proven who wrote this. Ask for a confirmation, or say why you do it all the same.",
        ),
  );
}

const askReason = (why: Words): ProofAnswer => ({
  kind: "ask-reason",
  why,
  reasons: overrideReasons,
});
const refused = (why: Words): ProofAnswer => ({ kind: "refused", why });

const isOneOf = (list: readonly Intent[], intent: Intent): boolean => list.includes(intent);
