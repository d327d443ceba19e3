import { describe, expect, it } from "vitest";
import { eventWords, type TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { say } from "#app/domain/words/words.ts";

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
    [{ kind: "correction", cause: "policy", by: "Maya" }, "Maya corrected an answer: Wrong policy"],
    [{ kind: "review", by: "Maya" }, "Maya reviewed this ticket"],
    [{ kind: "complaint", step: "opened", by: null }, "A complaint, by the words of the mail"],
    [{ kind: "complaint", step: "opened", by: "Maya" }, "Maya says that this is a complaint"],
    [
      { kind: "complaint", step: "acknowledged", by: null },
      "The complaint was acknowledged with a reply",
    ],
    [{ kind: "complaint", step: "investigated", by: null }, "The complaint is investigated"],
    [{ kind: "complaint", step: "investigated", by: "Maya" }, "Maya investigates the complaint"],
    [
      { kind: "complaint", step: "answered", by: "Maya", outcome: "partly-upheld" },
      "Maya gave the outcome of the complaint: Partly upheld",
    ],
    [{ kind: "complaint", step: "answered", by: null }, "The complaint was answered"],
    [{ kind: "complaint", step: "closed", by: null }, "The complaint is closed with the ticket"],
    [{ kind: "complaint", step: "closed", by: "Maya" }, "Maya closed the complaint"],
    [{ kind: "complaint", step: "taken-back", by: "Maya" }, "Maya says that this is no complaint"],
    [{ kind: "complaint", step: "taken-back", by: null }, "This was no complaint"],
    [
      {
        kind: "reply-step-refused",
        by: "Maya",
        step: "set this ticket to resolved",
        why: "a message has no answer",
      },
      "The reply of Maya was to set this ticket to resolved, which was not done: a message has no answer",
    ],
    [
      { kind: "snoozed", until: "2026-05-20T09:00:00-04:00", by: "Maya", awaits: "delivered" },
      "Maya snoozed this ticket until it is delivered, or 2026-05-20 09:00",
    ],
    [
      { kind: "label-unscanned", order: "#1001", days: 1, until: "2026-05-20T17:00:00-04:00" },
      "To be looked into by 2026-05-20 17:00: 1 business day without a scan of a label of order #1001",
    ],
    [
      { kind: "stranger", number: "MJ-1001", by: "subject" },
      "This mail names MJ-1001, but its sender takes no part there: a ticket of its own",
    ],
    [
      { kind: "stranger", number: "MJ-1001", by: "subject", reasons: ["One", "Two"] },
      "A ticket of its own until somebody decides whether it belongs to MJ-1001: One. Two",
    ],
    [{ kind: "action-done", by: "Maya", words: "cancelled #1001" }, "Maya cancelled #1001"],
    [
      { kind: "action-unknown", by: "Maya", words: "cancelled #1001" },
      "No answer came from Shopify; this may have happened: Maya cancelled #1001",
    ],
    [
      { kind: "action-decided", by: "Maya", words: "cancelled #1001", decision: "happened" },
      "Maya says that it happened: cancelled #1001",
    ],
    [
      { kind: "action-decided", by: "Maya", words: "cancelled #1001", decision: "did-not" },
      "Maya says that it did not happen: cancelled #1001",
    ],
    [
      {
        kind: "action-overridden",
        by: "Maya",
        action: "refund",
        level: "unproven",
        reason: "by phone",
      },
      "Maya did this (refund) although the request is not proven (sender unproven): by phone",
    ],
    [
      { kind: "action-overridden", by: "Maya", action: "refund", level: "odd", reason: "by phone" },
      "Maya did this (refund) although the request is not proven (odd): by phone",
    ],
    [
      { kind: "old-address-told", address: "old@customer.example" },
      "Told the old address, old@customer.example, that the account’s email changed",
    ],
    [
      { kind: "old-address-not-told", address: "old@customer.example", reason: "away" },
      "The mail to the old address, old@customer.example, did not go out: away",
    ],
    [{ kind: "follow-up", number: "MJ-1001" }, "Follow-up of MJ-1001, which was closed long ago"],
    [
      { kind: "follow-up", number: "MJ-1001", order: "#1002" },
      "Follow-up of MJ-1001: this mail is about another order, #1002",
    ],
    [
      { kind: "reused-message-id" },
      "Another mail came in under the same Message-ID; this one has other words",
    ],
    [
      { kind: "merged-into", number: "MJ-1001", by: "Maya" },
      "Maya merged this ticket into MJ-1001",
    ],
    [
      { kind: "merged-here", number: "MJ-1002", messages: 1, by: "Maya" },
      "Maya merged MJ-1002 into this ticket (1 message)",
    ],
    [
      { kind: "split-off", number: "MJ-1003", messages: 2, by: "Maya" },
      "Maya split 2 messages off into MJ-1003",
    ],
    [{ kind: "split-from", number: "MJ-1001", by: "Maya" }, "Maya split this ticket off MJ-1001"],
    [
      { kind: "move-undone", move: "split", number: "MJ-1003", by: "Maya" },
      "Maya undid the split with MJ-1003",
    ],
    [
      { kind: "proposal-kept", number: "MJ-1001", by: "Maya" },
      "Maya kept this as a ticket of its own, apart from MJ-1001",
    ],
    [
      { kind: "participant-accepted", address: "a@b.example", by: "Maya" },
      "Maya lets a@b.example take part",
    ],
    [
      { kind: "participant-dropped", address: "a@b.example", by: "Maya" },
      "Maya removed a@b.example from this ticket",
    ],
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
    [
      { kind: "customer-unlinked", name: "Ana", by: "Marlen Vogt" },
      "Marlen Vogt unlinked customer Ana",
    ],
    [
      { kind: "customer-rejected", name: "Ana", address: "a@post.example", by: "Marlen Vogt" },
      "Marlen Vogt says that a@post.example is not Ana",
    ],
    [
      { kind: "order-unlinked", order: "#1001", by: "Marlen Vogt" },
      "Marlen Vogt unlinked order #1001",
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

  it.each<[TicketEventDetail, string]>([
    [
      { kind: "customer-linked", name: "Ana", because: "order #1001 is this customer's" },
      "Mit Kunde Ana verknüpft: Bestellung #1001 gehört diesem Kunden",
    ],
    [
      {
        kind: "reply-step-refused",
        by: "Maya",
        step: say("tag this {tags}", { tags: "“VIP”" }),
        why: "their role does not let them",
      },
      "Mit der Antwort von Maya sollte noch etwas geschehen (das Tag “VIP” setzen), das nicht getan wurde: die Rolle erlaubt es nicht",
    ],
    [
      { kind: "machine-mail", verdict: "blocked", evidence: "a@b.example is blocked" },
      "Automatisch versendet (blockiert): a@b.example ist blockiert",
    ],
    [
      { kind: "old-address-not-told", address: "a@b.example", reason: "no reason given" },
      "Die E-Mail an die alte Adresse a@b.example ging nicht hinaus: ohne Angabe von Gründen",
    ],
  ])("%j, in German", (event, words) => {
    expect(eventWords(event, wordsFor("de"))).toBe(words);
  });
});
