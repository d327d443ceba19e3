import type { NamedBy, StrangerWhy } from "./decide-thread.ts";

/** Why does a mail ask "Belongs here?", in words for the agent who decides? */

const namedWords = {
  "reply-address": (ticket) => `It came to the reply address of ${ticket}`,
  "in-reply-to": (ticket) => `It answers a message of ${ticket}`,
  references: (ticket) => `Its thread holds a message of ${ticket}`,
  subject: (ticket) => `Its subject names ${ticket}`,
} satisfies Record<NamedBy, (ticket: string) => string>;

/**
 * Two sentences without a full stop: what speaks for the ticket, and what against. `ticket` is its number for people, `from`
 * the sender's address.
 */
export function proposalReasons(
  decision: {
    readonly by: NamedBy;
    readonly why: StrangerWhy;
    readonly recipient: string | null;
  },
  { ticket, from }: { readonly ticket: string; readonly from: string },
): readonly string[] {
  return [namedWords[decision.by](ticket), against(decision, ticket, from.trim())];
}

function against(
  { why, recipient }: { readonly why: StrangerWhy; readonly recipient: string | null },
  ticket: string,
  from: string,
): string {
  const sender = from === "" ? "a sender without an address" : from;
  switch (why) {
    case "contradicted":
      return `It may be forged: the owner of the domain says that mail like this does not come from ${sender}`;
    case "pending":
      return `${sender} was only named in copy on ${ticket}, and nobody has accepted that yet`;
    case "other-recipient":
      return `That address was made for ${recipient ?? "somebody else"}, but the mail comes from ${sender}`;
    case "takes-no-part":
      return `${sender} takes no part in ${ticket}: perhaps another address of the customer, perhaps somebody else`;
  }
}
