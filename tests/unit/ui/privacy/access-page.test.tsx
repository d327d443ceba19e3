import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import type { AccessView } from "#app/domain/privacy/access-view.ts";
import { AccessPage } from "#app/ui/privacy/access-page.tsx";
import { TicketAccessCard } from "#app/ui/privacy/ticket-access-card.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const nothing = () => undefined;
const entry: AccessView = {
  entryId: "e1",
  at: "2026-05-20T12:00:00Z",
  kind: "open",
  words: "Opened the ticket",
  who: "Kim Reuter",
  ticket: { ticketId: "t1", number: "MJ-1001" },
};
const page = (changes: Partial<ComponentProps<typeof AccessPage>> = {}) => (
  <AccessPage
    {...when}
    entries={[entry]}
    members={[{ id: "m1", name: "Kim Reuter" }]}
    filter={{ member: "", kind: "", from: "", until: "", ticket: "" }}
    isFirst
    nextHref={null}
    firstHref="/app/access"
    onFilter={nothing}
    onExport={nothing}
    {...changes}
  />
);

describe("the access log", () => {
  it("says who did what on which ticket, with a way there", () => {
    expect(renderText(page())).toMatch(/Kim Reuter : Opened the ticket MJ-1001/);
    expect(renderMarkup(page())).toContain('href="/app/tickets/t1"');
  });

  it("says that there is nothing, where a filter finds nothing", () => {
    expect(renderText(page({ entries: [] }))).toContain("Nothing of this kind was noted.");
  });

  it("has a way to older entries and back to the newest", () => {
    const middle = renderMarkup(page({ isFirst: false, nextHref: "/app/access?after=x" }));

    expect(middle).toContain('href="/app/access?after=x"');
    expect(middle).toContain(">Newest<");
    expect(renderMarkup(page())).not.toContain(">Older<");
  });

  it("says when it shows one ticket alone, and how to see all", () => {
    const text = renderText(
      page({ filter: { member: "", kind: "", from: "", until: "", ticket: "t1" } }),
    );

    expect(text).toContain("Only what was looked at on one ticket.");
    expect(text).toContain("Show all tickets");
    expect(renderText(page())).not.toContain("Show all tickets");
  });

  it("leads the owner from a ticket to all that was noted of it", () => {
    const href = "/app/access?ticket=t1";
    const markup = renderMarkup(
      <TicketAccessCard {...when} entries={[entry]} busy={false} allHref={href} onOpen={nothing} />,
    );

    expect(markup).toContain(`href="${href}"`);
  });

  it("is asked for on a ticket only when somebody opens it", () => {
    const card = (entries: readonly AccessView[] | null) =>
      renderText(
        <TicketAccessCard
          {...when}
          entries={entries}
          busy={false}
          allHref={null}
          onOpen={nothing}
        />,
      );

    expect(card(null)).toBe("Who looked at this ticket");
    expect(card([])).toContain("Nobody yet.");
    expect(card([entry])).toContain("Kim Reuter: Opened the ticket");
  });
});
