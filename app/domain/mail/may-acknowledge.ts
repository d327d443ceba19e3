// May a machine tell this sender that their mail arrived, and by when somebody answers?
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Verdict } from "./verdict.ts";

/** So many within an hour are a loop or a flood: then silence ends it, and people still see every mail. */
export const ACKNOWLEDGEMENTS_PER_HOUR = 200;

/** One address hears of it once in this time, so that two machines can't talk for longer than two mails. */
const ACKNOWLEDGEMENT_PAUSE_MS = DAY_MS;

export type AcknowledgementFacts = {
  /** Has the shop switched acknowledgements on? */
  readonly enabled: boolean;
  readonly verdict: Verdict;
  /** What `mayAutoRespond` says of the mail. */
  readonly mayAutoRespond: boolean;
  readonly proof: "contradicted" | "unproven" | "mailbox" | "order";
  /** Is the sender linked to a customer, or did they take part in a ticket before? */
  readonly isKnownSender: boolean;
  /** When this address was last sent an acknowledgement. */
  readonly lastAcknowledgedAt: Instant | null;
  /** Acknowledgements of the shop within the last hour, to anyone. */
  readonly acknowledgedInLastHour: number;
  readonly now: Instant;
};

export type AcknowledgementDecision =
  | { readonly kind: "acknowledge" }
  | {
      readonly kind: "no";
      readonly why:
        | "switched-off"
        | "screened-out"
        | "machine"
        | "contradicted"
        | "stranger"
        | "told-within-a-day"
        | "too-many";
    };

export function mayAcknowledge(facts: AcknowledgementFacts): AcknowledgementDecision {
  const why = objection(facts);
  return why === null ? { kind: "acknowledge" } : { kind: "no", why };
}

type Objection = Extract<AcknowledgementDecision, { kind: "no" }>["why"];

function objection(facts: AcknowledgementFacts): Objection | null {
  if (!facts.enabled) return "switched-off";
  if (facts.verdict.kind !== "let-in" && facts.verdict.kind !== "form") return "screened-out";
  if (!facts.mayAutoRespond) return "machine";
  if (facts.proof === "contradicted") return "contradicted";
  if (facts.proof === "unproven" && !facts.isKnownSender) return "stranger";
  if (wasToldLately(facts)) return "told-within-a-day";
  return facts.acknowledgedInLastHour >= ACKNOWLEDGEMENTS_PER_HOUR ? "too-many" : null;
}

/** A time that is yet to come (a clock was set back) counts as lately. */
const wasToldLately = ({ lastAcknowledgedAt, now }: AcknowledgementFacts): boolean =>
  lastAcknowledgedAt !== null && now - lastAcknowledgedAt < ACKNOWLEDGEMENT_PAUSE_MS;
