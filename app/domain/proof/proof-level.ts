import { say, within, type Words } from "#app/domain/words/words.ts";
import type { Authenticity } from "./authenticity.ts";

/** How far we know that a message's sender is who its From line says, weakest first. */
export const proofLevels = ["contradicted", "unproven", "mailbox", "order"] as const;
export type ProofLevel = (typeof proofLevels)[number];

export type Proof = { readonly level: ProofLevel; readonly because: Words };

/** What is known once customer and orders are linked; it can change later, the authenticity can't. */
export type LinkFacts = {
  /** Shopify says that the order is that of the customer who was signed in. */
  readonly vouched?: boolean;
  /** The From address equals that of the linked order or customer exactly. */
  readonly addressEquals: boolean;
  /** Somebody answered yes at the link that we sent to the order's address. */
  readonly confirmed: boolean;
  /** `does-sender-know.ts`, asked of this message. */
  readonly knowsNumberAndPostcode: boolean;
};

/** The proof of one message, with the reason in words for staff. Never inherited by another message of the ticket. */
export function proofLevel(authenticity: Authenticity, facts: LinkFacts): Proof {
  if (authenticity.standing === "contradicted")
    return { level: "contradicted", because: authenticity.because };
  if (facts.vouched) return { level: "order", because: authenticity.because };
  if (facts.confirmed)
    return { level: "order", because: say("confirmed from the order’s address") };
  if (authenticity.standing === "unproven")
    return { level: "unproven", because: authenticity.because };
  if (!facts.addressEquals)
    return {
      level: "unproven",
      because: say("{because}, but the address is not that of a linked order or customer", {
        because: within(authenticity.because),
      }),
    };
  return facts.knowsNumberAndPostcode
    ? {
        level: "order",
        because: say("{because}, and knows order number and postcode", {
          because: within(authenticity.because),
        }),
      }
    : { level: "mailbox", because: authenticity.because };
}
