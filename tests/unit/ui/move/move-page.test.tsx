import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import type { MoveMessage, MoveTicket } from "#app/domain/ticket/move-page-view.ts";
import { MovePage } from "#app/ui/move/move-page.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const aTicket = (given: Partial<MoveTicket> = {}): MoveTicket => ({
  ticketId: "018f-own",
  number: "MJ-1002",
  subject: "My ring",
  customer: "Bob",
  status: "open",
  messages: 2,
  mergedInto: null,
  ...given,
});
const aMessage = (messageId: string, kind: MoveMessage["kind"] = "inbound"): MoveMessage => ({
  messageId,
  kind,
  at: "2026-05-20T12:00:00Z",
  fromName: "Bob",
  subject: "My ring",
  preview: `Words of ${messageId}`,
});

describe("merging and splitting on a page of its own", () => {
  it("asks for the other ticket's number first", () => {
    const text = renderText(aPage());

    expect(text).toContain("Merge or split MJ-1002");
    expect(text).toContain("Number of the other ticket");
    expect(text).not.toContain("Merge MJ-1002 into");
  });

  it("says what merging does before it offers to", () => {
    const target = aTicket({ ticketId: "018f-other", number: "MJ-1001", customer: "Ana" });
    const page = aPage({ typed: "1001", target: { kind: "found", target } });

    const text = renderText(page);

    expect(text).toContain("MJ-1001 is “My ring” by Ana.");
    expect(text).toContain("MJ-1002 ends. Its 2 messages");
    expect(text).toContain("Merge MJ-1002 into MJ-1001");
    expect(renderMarkup(page)).toContain('name="into" value="018f-other"');
  });

  it("shows beside the field why a ticket can't be chosen", () => {
    const words = "There is no ticket MJ-9999.";

    expect(renderText(aPage({ typed: "9999", target: { kind: "refused", words } }))).toContain(
      words,
    );
  });

  it("offers the customer's mails to begin a new ticket with, and none of our replies", () => {
    const text = renderText(aPage());

    expect(text).toContain("Words of one");
    expect(text).toContain("Words of three");
    expect(text).not.toContain("Words of two");
  });

  it("has nothing to split on a ticket with one mail", () => {
    const page = aPage({
      view: {
        ticket: aTicket(),
        messages: [aMessage("one"), aMessage("two", "outbound")],
        found: null,
      },
    });

    expect(renderText(page)).toContain("there is nothing to split");
    expect(renderMarkup(page)).not.toContain('value="split"');
  });

  it("leads to where the messages are once the ticket was merged, and offers nothing to readers", () => {
    const merged = renderText(
      aPage({ view: { ticket: aTicket({ mergedInto: "MJ-1001" }), messages: [], found: null } }),
    );
    const reader = renderText(aPage({ disabledReason: "Your role lets you read only." }));

    expect(merged).toContain("MJ-1002 was merged into MJ-1001.");
    expect(merged).not.toContain("Look it up");
    expect(reader).toContain("Your role lets you read only.");
    expect(reader).not.toContain("Look it up");
  });
});

const aPage = (props: Partial<ComponentProps<typeof MovePage>> = {}) => (
  <MovePage
    view={{
      ticket: aTicket(),
      messages: [aMessage("one"), aMessage("two", "outbound"), aMessage("three")],
      found: null,
    }}
    typed=""
    target={{ kind: "nothing-typed" }}
    refusal={null}
    busy={null}
    disabledReason={null}
    timeZone={when.timeZone}
    locale={when.locale}
    {...props}
  />
);
