import { describe, expect, it } from "vitest";
import type { ComponentProps } from "react";
import type { SearchRow } from "#app/domain/search/search-row.ts";
import { SearchPage } from "#app/ui/search/search-page.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const aRow = (row: Partial<SearchRow> = {}): SearchRow => ({
  ticketId: "018f-ticket",
  number: "MJ-1001",
  subject: [
    { text: "Meine ", found: false },
    { text: "Kette", found: true },
  ],
  customerName: "Ana Sommer",
  customerAddress: "ana@post.example",
  status: "open",
  isSpam: false,
  isOverdue: false,
  newestAt: "2026-05-20T12:00:00Z",
  assigneeName: null,
  attachmentCount: 1,
  tags: ["repair"],
  order: { name: "#1042", state: "in transit" },
  message: {
    messageId: "018f-message",
    fromName: "Ana Sommer",
    isNote: false,
    at: "2026-05-20T12:00:00Z",
  },
  snippet: [
    { text: "Der ", found: false },
    { text: "Verschluß", found: true },
    { text: " ist offen.", found: false },
  ],
  ...row,
});

const page = (props: Partial<ComponentProps<typeof SearchPage>> = {}) => (
  <SearchPage
    typed="verschluss kette"
    isWanted={false}
    rows={[aRow()]}
    hints={[]}
    named={null}
    waiting={0}
    memberId="018f-member"
    isFirst
    nextHref={null}
    {...when}
    {...props}
  />
);

describe("the page of a search", () => {
  it("shows each ticket with the words that were found, marked, as a link to their message", () => {
    const markup = renderMarkup(page());

    expect(markup).toContain('href="/app/tickets/018f-ticket#message-018f-message"');
    expect(markup.match(/<mark[^>]*>[^<]+/g)?.map((mark) => mark.replace(/<[^>]+>/, ""))).toEqual([
      "Kette",
      "Verschluß",
    ]);
    expect(renderText(page())).toContain("1 ticket");
  });

  it("tells a note from a mail, and spam and what is late from the rest", () => {
    const note = aRow({
      isOverdue: true,
      message: { messageId: "m", fromName: "Marlen", isNote: true, at: "2026-05-20T12:00:00Z" },
    });
    const text = renderText(page({ rows: [note, aRow({ isSpam: true })] }));

    expect(text).toContain("Note by Marlen:");
    expect(text).toContain("Overdue");
    expect(text).toContain("Spam");
  });

  it("says what it did not understand, and which ticket a number names", () => {
    const text = renderText(
      page({
        hints: [
          { kind: "unknown-operator", written: "colour:" },
          { kind: "unknown-state", written: "is:late" },
          { kind: "no-date", written: "before:May" },
        ],
        named: { ticketId: "018f-named", number: "MJ-1042", subject: "Lost" },
      }),
    );

    expect(text).toContain("colour: is none of Loupe’s filters");
    expect(text).toContain("is:late was left out: after is: stands one of overdue, open");
    expect(text).toContain("a day is written as 2026-05-22");
    expect(text).toContain("Go to ticket MJ-1042: Lost");
  });

  it("says how to search when nothing was found, and before", () => {
    const none = renderText(page({ rows: [] }));
    const start = renderText(page({ rows: [], typed: "" }));

    expect(none).toContain("No ticket was found.");
    expect(start).not.toContain("No ticket was found.");
    for (const text of [none, start]) expect(text).toContain("is:overdue assignee:me");
  });

  it("says what may be missing yet", () => {
    expect(renderText(page({ waiting: 1 }))).toContain("1 ticket has just changed");
    expect(renderText(page({ waiting: 1_000 }))).toContain(
      "More than 1,000 tickets are still being taken into the search",
    );
    expect(renderText(page())).not.toContain("just changed");
  });

  it("leads on where there is more", () => {
    const markup = renderMarkup(page({ nextHref: "/app/search?q=x&after=y" }));

    expect(markup).toContain('href="/app/search?q=x&amp;after=y"');
  });
});
