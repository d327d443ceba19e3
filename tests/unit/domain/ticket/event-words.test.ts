import { describe, expect, it } from "vitest";
import { eventWords, type TicketEventDetail } from "#app/domain/ticket/event-words.ts";

describe("the line that the thread shows for what happened", () => {
  it.each<[TicketEventDetail, string]>([
    [
      { kind: "opened", because: "nothing-named-a-ticket" },
      "Ticket opened: it names no earlier ticket",
    ],
    [
      { kind: "joined", because: "reply-address" },
      "Mail joined: it came to this ticket's own address",
    ],
    [{ kind: "joined", because: "something new" }, "Mail joined: something new"],
    [{ kind: "reopened" }, "Reopened by the customer's mail"],
    [
      { kind: "stranger", number: "MJ-1001", by: "subject" },
      "This mail names MJ-1001, but its sender takes no part there: a ticket of its own",
    ],
    [{ kind: "follow-up", number: "MJ-1001" }, "Follow-up of MJ-1001, which was closed long ago"],
    [
      { kind: "machine-mail", verdict: "auto-reply", evidence: "Auto-Submitted: auto-replied" },
      "Sent by a machine (auto-reply): Auto-Submitted: auto-replied",
    ],
    [
      { kind: "customer-linked", name: "Ana", because: "exact address" },
      "Linked to customer Ana: exact address",
    ],
    [{ kind: "customer-not-found", tried: ["a", "b"] }, "No customer found. Tried: a; b"],
    [
      { kind: "order-linked", order: "#1001", because: "number in the subject" },
      "Linked to order #1001: number in the subject",
    ],
    [{ kind: "reply-sent-again", by: "Maya" }, "Maya had the reply sent again"],
    [{ kind: "reply-marked-sent", by: "Maya" }, "Maya marked the reply as sent"],
    [
      { kind: "bounced", address: "a@b.example", reason: "no such address" },
      "The reply to a@b.example bounced: no such address",
    ],
  ])("%j", (event, words) => {
    expect(eventWords(event)).toBe(words);
  });
});
