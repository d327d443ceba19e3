import { say, within, type Words } from "#app/domain/words/words.ts";
import type { NamedBy, StrangerWhy } from "./decide-thread.ts";

/** Why does a mail ask "Belongs here?", in words for the agent who decides? */

const namedWords = {
  "reply-address": say("It came to the reply address of {ticket}"),
  "in-reply-to": say("It answers a message of {ticket}"),
  references: say("Its thread holds a message of {ticket}"),
  subject: say("Its subject names {ticket}"),
} satisfies Record<NamedBy, string>;

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
): readonly Words[] {
  return [say(namedWords[decision.by], { ticket }), against(decision, ticket, from.trim())];
}

function against(
  { why, recipient }: { readonly why: StrangerWhy; readonly recipient: string | null },
  ticket: string,
  from: string,
): Words {
  const sender = from === "" ? within(say("a sender without an address")) : from;
  switch (why) {
    case "contradicted":
      return say(
        "It may be forged: the owner of the domain says that mail like this does not come from {sender}",
        { sender },
      );
    case "pending":
      return say("{sender} was only named in copy on {ticket}, and nobody has accepted that yet", {
        sender,
        ticket,
      });
    case "other-recipient":
      return say("That address was made for {recipient}, but the mail comes from {sender}", {
        recipient: recipient ?? within(say("somebody else")),
        sender,
      });
    case "takes-no-part":
      return say(
        "{sender} takes no part in {ticket}: perhaps another address of the customer, perhaps somebody else",
        { sender, ticket },
      );
  }
}
