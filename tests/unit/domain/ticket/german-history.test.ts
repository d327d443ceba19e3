import { describe, expect, it } from "vitest";
import { dayWords, sinceWords } from "#app/domain/order/day-words.ts";
import { orderEventWords } from "#app/domain/order/order-event-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dueWords } from "#app/domain/sla/due-words.ts";
import { hoursWords } from "#app/domain/sla/hours-words.ts";
import { eventWords, type TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { moveWords } from "#app/domain/ticket/move-words.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const t = wordsFor("de");
const at = (iso: string) => Date.parse(iso) as Instant;
const by = "Marlen Vogt";

describe("a ticket's page for a German member of the staff", () => {
  it.each<[TicketEventDetail, string]>([
    [
      { kind: "opened", because: "nothing-named-a-ticket" },
      "Ticket eröffnet: sie nennt kein früheres Ticket",
    ],
    [
      { kind: "merged-here", number: "MJ-7", messages: 1, by },
      "Marlen Vogt hat MJ-7 mit diesem Ticket zusammengeführt (1 Nachricht)",
    ],
    [
      { kind: "status", from: "open", to: "resolved", by, reason: "per Telefon" },
      "Marlen Vogt hat dieses Ticket auf „Gelöst“ gesetzt: per Telefon",
    ],
    [
      { kind: "tagged", added: ["eilig", "ring"], removed: [], by },
      "Marlen Vogt hat das mit „eilig“, „ring“ getaggt",
    ],
    [
      { kind: "snoozed", until: "2026-05-20T09:00:00-04:00", awaits: "delivered", by },
      "Marlen Vogt hat dieses Ticket zurückgestellt, bis sie zugestellt ist, oder bis 2026-05-20 09:00",
    ],
    [
      { kind: "customer-linked", name: "Jo", because: "the address is exactly the customer's" },
      "Mit Kunde Jo verknüpft: die Adresse ist genau die des Kunden",
    ],
    [
      { kind: "note-edited", message: "m", was: "Was {ist} das?", by },
      "Marlen Vogt hat die eigene Notiz geändert; sie lautete „Was {ist} das?“",
    ],
  ])("tells its history: %j", (event, words) => {
    expect(eventWords(event, t)).toBe(words);
  });

  it("keeps what was stored as somebody's own words", () => {
    const words = "Order {#1001} has no scan";

    expect(eventWords({ kind: "woken", because: words }, t)).toBe(
      `Nicht mehr zurückgestellt: ${words}`,
    );
  });

  it("tells of merges, splits and orders", () => {
    const move = {
      kind: "split",
      from: "MJ-1",
      to: "MJ-2",
      messages: 3,
      by,
      undone: true,
    } as const;
    const event = { kind: "delivered", detail: { carrier: "DHL" } } as const;

    expect(moveWords(move, "MJ-1", t)).toBe(
      "Marlen Vogt hat 3 Nachrichten von diesem Ticket nach MJ-2 abgeteilt; das wurde rückgängig gemacht",
    );
    expect(orderEventWords(event, { orderName: "#1001", locale: "de", t })).toBe(
      "Bestellung #1001: zugestellt (DHL)",
    );
  });

  it("says when something is due, and on which day something was", () => {
    const now = at("2026-05-20T08:00:00Z");
    const due = { dueAt: at("2026-05-20T11:20:00Z"), readBy: at("2026-05-20T11:20:00Z") };
    const zone = "Europe/Berlin";

    expect(dueWords(due, now, zone, "de", t).words).toBe(
      "Antworten bis Mi 13:20, in 3 Std. 20 Min.",
    );
    expect(dueWords(due, at("2026-05-20T13:20:00Z"), zone, "de", t).words).toBe(
      "überfällig seit 2 Std.",
    );
    expect(dayWords("2026-05-17T08:00:00Z", now, zone, "de", t)).toBe("vor 3 Tagen");
    expect(dayWords("2026-03-01T08:00:00Z", now, zone, "de", t)).toBe("am 1. März 2026");
    expect(sinceWords("2026-05-19T08:00:00Z", now, zone, "de", t)).toBe("seit gestern");
  });

  it("names the week's hours", () => {
    const day = [["09:00", "17:00"]] as const;
    const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };

    expect(hoursWords(hours, t)).toBe("Mo-Fr 09:00-17:00");
  });
});
