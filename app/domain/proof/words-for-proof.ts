import { say } from "#app/domain/words/words.ts";
import type { ProofLevel } from "./proof-level.ts";

export type ProofWords = {
  readonly badge: string;
  /** One sentence for staff: what it means for their work. */
  readonly sentence: string;
  readonly tone: "critical" | "attention" | "info" | "success";
};

const words: Readonly<Record<ProofLevel, ProofWords>> = {
  contradicted: {
    badge: say("Probably forged"),
    sentence: say(
      "This mail is probably not from whom it says: no action, no facts of an order, no acknowledgement.",
    ),
    tone: "critical",
  },
  unproven: {
    badge: say("Sender unproven"),
    sentence: say(
      "Nothing shows that the From line is true: facts of an order and every action need a reason.",
    ),
    tone: "attention",
  },
  mailbox: {
    badge: say("Mailbox proven"),
    sentence: say(
      "The mail is from the customer’s own mailbox; changes of address or email, gift cards and store credit need more.",
    ),
    tone: "info",
  },
  order: {
    badge: say("Order proven"),
    sentence: say("The mail is from the person who placed the order: everything is open to you."),
    tone: "success",
  },
};

/** Badge, sentence and tone of a proof level. */
export const wordsForProof = (level: ProofLevel): ProofWords => words[level];
