/** What do open pages hear of as it happens? */

/** What of a ticket changed; `state` is everything else, such as its assignee, its status or its tags. */
export type TicketPart = "mail" | "delivery" | "clocks" | "state";

/** What somebody does on the page of a ticket. */
export type Doing = "here" | "typing" | "left";

export type LiveChange =
  | { readonly kind: "ticket"; readonly ticketId: string; readonly part: TicketPart }
  /** Something of the shop that is no ticket, such as the mailbox's proof or its hours. */
  | { readonly kind: "shop" }
  /** The bells of these members changed. */
  | { readonly kind: "notices"; readonly memberIds: readonly string[] }
  | {
      readonly kind: "presence";
      readonly ticketId: string;
      readonly memberId: string;
      readonly name: string;
      readonly doing: Doing;
    }
  /** This member, or all for null, may have lost the right to listen: who still has it connects anew. */
  | { readonly kind: "access"; readonly memberId: string | null };

/** May a page of this member hear of it? Bells ring for their own, and nobody is told of themselves. */
export function hears(change: LiveChange, memberId: string): boolean {
  if (change.kind === "notices") return change.memberIds.includes(memberId);
  return change.kind !== "presence" || change.memberId !== memberId;
}
