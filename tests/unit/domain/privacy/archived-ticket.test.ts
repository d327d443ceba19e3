import { describe, expect, it } from "vitest";
import {
  archivedClocks,
  archivedTicketPage,
  archiveIndex,
  type ArchivedTicket,
} from "#app/domain/privacy/archived-ticket.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const at = Date.parse("2026-11-23T15:00:00Z") as Instant;
const ticket: ArchivedTicket = {
  subject: 'Where is <b>"it"</b>?',
  status: "closed",
  openedAt: at,
  closedAt: at,
  orders: ["#1001 (number in the subject)"],
  messages: [
    {
      kind: "inbound",
      at,
      fromName: "Ana",
      fromAddress: "ana@post.example",
      to: ["support@mejurn.example"],
      cc: ["bo@post.example"],
      subject: "Where?",
      text: "<script>alert(1)</script>\nHello",
      files: [],
      original: null,
    },
    {
      kind: "note",
      at,
      fromName: "Kim",
      fromAddress: "",
      to: [],
      cc: [],
      subject: "",
      text: "Called her",
      files: [],
      original: null,
    },
  ],
  events: [{ at, words: "Kim set this ticket to closed" }],
};

describe("a ticket in a customer's archive", () => {
  const page = archivedTicketPage(ticket, "MJ-1", [[{ name: "a & b.png", path: "1/a & b.png" }]]);

  it("reads as plain text, whatever was written", () => {
    expect(page).toContain("&#60;script&#62;alert(1)&#60;/script&#62;\nHello");
    expect(page).not.toContain("<script>");
    expect(page).toContain(
      "From: Ana &#60;ana@post.example&#62;<br>To: support@mejurn.example<br>Copy: bo@post.example",
    );
    expect(page).toContain("From: Kim<br>Date");
  });

  it("has what the customer said of it, word for word", () => {
    const rating = { at, rating: 2, comment: "Slow & <b>sad</b>" };
    const rated = archivedTicketPage({ ...ticket, rating }, "MJ-1", []);

    expect(rated).toContain("<h2>Your rating</h2>");
    expect(rated).toContain("2 of 5 · 2026-11-23T15:00:00.000Z");
    expect(rated).toContain("<pre>Slow &#38; &#60;b&#62;sad&#60;/b&#62;</pre>");
    expect(page).not.toContain("Your rating");
  });

  it("says when it was opened and closed, on which order, and what happened", () => {
    expect(page).toContain(
      "Opened 2026-11-23T15:00:00.000Z · closed 2026-11-23T15:00:00.000Z · status closed · orders #1001",
    );
    expect(page).toContain("<li>2026-11-23T15:00:00.000Z Kim set this ticket to closed</li>");
    const open = archivedTicketPage(
      { ...ticket, closedAt: null, orders: [], events: [] },
      "MJ-1",
      [],
    );
    expect(open).not.toContain("What happened");
    expect(open).toContain("<p>Opened 2026-11-23T15:00:00.000Z · status closed</p>");
  });

  it("links to its files, inside the archive alone", () => {
    expect(page).toContain('<a href="1/a%20&#38;%20b.png">a &#38; b.png</a>');
  });

  it("is listed in an index with the shop's name", () => {
    const index = archiveIndex("Mejurn & Co", at, [
      { heading: "Messages", links: [{ name: "MJ-1", path: "tickets/MJ-1/messages.html" }] },
    ]);

    expect(index).toContain("Data that Mejurn &#38; Co holds about you");
    expect(index).toContain('<a href="tickets/MJ-1/messages.html">MJ-1</a>');
  });

  it("has its response times in a table", () => {
    const clock = {
      kind: "first-reply",
      state: "met",
      target: null,
      startedAt: at,
      dueAt: null,
      metAt: at,
    };

    expect(
      archivedClocks([
        { ...clock, ticket: "MJ-1" },
        { ...clock, ticket: "MJ-2", target: "1 day", dueAt: at, metAt: null },
      ]),
    ).toBe(
      "Ticket,Kind,Target,Started,Due,Met,State\r\n" +
        "MJ-1,first-reply,,2026-11-23T15:00:00.000Z,,2026-11-23T15:00:00.000Z,met\r\n" +
        "MJ-2,first-reply,1 day,2026-11-23T15:00:00.000Z,2026-11-23T15:00:00.000Z,,met\r\n",
    );
  });
});
