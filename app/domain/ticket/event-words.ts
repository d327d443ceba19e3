/** What happened to a ticket, with the details that the sentence needs; stored as it is. */
export type TicketEventDetail =
  | { readonly kind: "opened"; readonly because: string }
  | { readonly kind: "joined"; readonly because: string }
  | { readonly kind: "reopened" }
  | { readonly kind: "stranger"; readonly number: string; readonly by: string }
  | { readonly kind: "follow-up"; readonly number: string }
  | { readonly kind: "machine-mail"; readonly verdict: string; readonly evidence: string }
  | { readonly kind: "customer-linked"; readonly name: string; readonly because: string }
  | { readonly kind: "customer-not-found"; readonly tried: readonly string[] }
  | { readonly kind: "order-linked"; readonly order: string; readonly because: string }
  | { readonly kind: "reply-sent-again"; readonly by: string }
  | { readonly kind: "reply-marked-sent"; readonly by: string }
  | { readonly kind: "bounced"; readonly address: string; readonly reason: string };

const namedBy: Readonly<Record<string, string>> = {
  "reply-address": "it came to this ticket's own address",
  "in-reply-to": "it answers a message of this ticket",
  references: "it belongs to the thread of this ticket",
  subject: "its subject names this ticket",
  "nothing-named-a-ticket": "it names no earlier ticket",
};

/** One line for the thread. */
export function eventWords(event: TicketEventDetail): string {
  switch (event.kind) {
    case "opened":
      return `Ticket opened: ${namedBy[event.because] ?? event.because}`;
    case "joined":
      return `Mail joined: ${namedBy[event.because] ?? event.because}`;
    case "reopened":
      return "Reopened by the customer's mail";
    case "stranger":
      return `This mail names ${event.number}, but its sender takes no part there: a ticket of its own`;
    case "follow-up":
      return `Follow-up of ${event.number}, which was closed long ago`;
    case "machine-mail":
      return `Sent by a machine (${event.verdict}): ${event.evidence}`;
    case "customer-linked":
      return `Linked to customer ${event.name}: ${event.because}`;
    case "customer-not-found":
      return `No customer found. Tried: ${event.tried.join("; ")}`;
    case "order-linked":
      return `Linked to order ${event.order}: ${event.because}`;
    case "reply-sent-again":
      return `${event.by} had the reply sent again`;
    case "reply-marked-sent":
      return `${event.by} marked the reply as sent`;
    case "bounced":
      return `The reply to ${event.address} bounced: ${event.reason}`;
  }
}
