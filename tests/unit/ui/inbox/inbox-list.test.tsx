import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { InboxList } from "#app/ui/inbox/inbox-list.tsx";
import { InboxViews } from "#app/ui/inbox/inbox-views.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { anInboxRow, when } from "#tests/unit/ui/sample-screens.ts";

describe("showing the inbox", () => {
  it("makes each ticket one link to its page", () => {
    const markup = renderMarkup(aList({ rows: [anInboxRow()] }));

    const links = markup.match(/<a [^>]*>/g) ?? [];
    expect(links).toHaveLength(1);
    expect(links[0]).toContain('href="/app/tickets/018f-ticket"');
    expect(links[0]).toContain('data-number="MJ-1001"');
  });

  it("says how late an answer is, and colours it", () => {
    const due = { dueAt: "2026-05-20T10:42:00Z", readBy: "2026-05-20T10:42:00Z", warnAt: null };

    const markup = renderMarkup(
      aList({ rows: [anInboxRow({ due: { kind: "first-reply", ...due } })] }),
    );

    expect(markup).toContain("2 h 18 min late");
    expect(markup).toContain('data-tone="critical"');
  });

  it("shows where a ticket without a clock stands instead", () => {
    const text = renderText(aList({ rows: [anInboxRow({ status: "closed" })] }));

    expect(text).toContain("Closed");
  });

  it("is amber from the warning on", () => {
    const due = { kind: "first-reply", dueAt: "2026-05-22T12:00:00Z" } as const;
    const tones = ["2026-05-20T12:59:00Z", "2026-05-20T13:01:00Z"].map((warnAt) =>
      renderMarkup(aList({ rows: [anInboxRow({ due: { ...due, readBy: due.dueAt, warnAt } })] })),
    );

    expect(tones[0]).toContain('data-tone="attention"');
    expect(tones[1]).toContain('data-tone="info"');
  });

  it("says until when a ticket is snoozed, unless it is late meanwhile", () => {
    const snoozedUntil = "2026-05-21T13:00:00Z";
    const due = { kind: "resolution", warnAt: null } as const;
    const [later, late] = ["2026-05-22T13:00:00Z", "2026-05-20T12:00:00Z"];
    const text = (dueAt: string) =>
      renderText(
        aList({ rows: [anInboxRow({ snoozedUntil, due: { ...due, dueAt, readBy: dueAt } })] }),
      );

    expect(text(later)).toContain("Snoozed until Thu 09:00");
    expect(text(late)).toContain("1 h late");
    expect(text(late)).not.toContain("Snoozed until");
  });

  it("marks what is urgent, spam, or paused, and says what it is about", () => {
    const rows = [
      anInboxRow({ urgency: "urgent", category: "returns_refunds", isPaused: true }),
      anInboxRow({ ticketId: "018f-spam", isSpam: true, urgency: "urgent" }),
    ];

    const [first, second] = rows.map((row) => renderText(aList({ rows: [row] })));

    expect(first).toContain("Urgent");
    expect(first).toContain("Returns and refunds ·");
    expect(first).toContain("Paused");
    expect(second).toContain("Spam");
    expect(second).not.toContain("Urgent");
  });

  it("names what eyes read off the icons", () => {
    const row = anInboxRow({ attachmentCount: 2, deliveryTrouble: true });

    const text = renderText(aList({ rows: [row] }));

    expect(text).toContain("2 attachments");
    expect(text).toContain("A reply did not get through");
  });

  it("stands in for a missing name and a missing subject", () => {
    const text = renderText(aList({ rows: [anInboxRow({ customerName: "", subject: "" })] }));

    expect(text).toContain("alice@customers.example");
    expect(text).toContain("(no subject)");
  });

  it("leads to more tickets when there are more", () => {
    const markup = renderMarkup(
      aList({ rows: [anInboxRow()], total: 57, nextHref: "?after=MJ-1001" }),
    );

    expect(markup).toContain("1 of 57 tickets");
    expect(markup).toMatch(/<a [^>]*href="\?after=MJ-1001"/);
  });

  it("tells an empty inbox from a broken one, and where tickets come from", () => {
    const text = renderText(aList({ supportAddress: "support@mejurn.example" }));

    expect(text).toContain("No tickets wait for an answer.");
    expect(text).toContain("Mail to support@mejurn.example shows up here by itself.");
  });
});

describe("walking and picking in the list", () => {
  it("gives each ticket a box with its number as its name, unless one may only read", () => {
    const selection = { selected: new Set(["018f-ticket"]), onToggle: () => undefined };

    const picked = renderMarkup(aList({ rows: [anInboxRow()], selection }));

    expect(picked).toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
    expect(renderText(aList({ rows: [anInboxRow()], selection }))).toContain("Select MJ-1001");
    expect(renderMarkup(aList({ rows: [anInboxRow()] }))).not.toContain("checkbox");
  });

  it("shows three tags of a ticket and how many more there are, and who looks after it", () => {
    const row = anInboxRow({
      tags: ["Vip", "Ring", "Rush", "Gift"],
      assigneeName: "Ida Maria Berg",
    });

    const text = renderText(aList({ rows: [row] }));

    expect(text).toContain("Vip Ring Rush +1 more");
    expect(text).toContain("IB Ida Maria Berg");
  });

  it("leads back to the list that it was opened from", () => {
    const markup = renderMarkup(
      aList({ rows: [anInboxRow()], listQuery: "?view=all&category=other" }),
    );

    expect(markup).toContain('href="/app/tickets/018f-ticket?view=all&amp;category=other"');
  });

  it("says how many tickets it looked at where a filter found few, and looks further", () => {
    const props = { rows: [anInboxRow()], total: null, lookedAt: 20_000, nextHref: "?after=x" };

    const text = renderText(aList(props));

    expect(text).toContain("1 found among 20,000 tickets");
    expect(text).toContain("Look further");
    expect(renderText(aList({ ...props, rows: [] }))).toContain("0 found among 20,000 tickets");
  });

  it("tells filters that find nothing from an empty view", () => {
    const text = renderText(aList({ withoutFilters: "/app?view=all" }));

    expect(text).toContain("No ticket here meets the filters.");
    expect(text).toContain("Show all of this view");
  });
});

describe("asking where a stranger's mail belongs", () => {
  const proposal = {
    ticketId: "018f-named",
    number: "MJ-1001",
    subject: "Where is my ring?",
    reasons: ["It answers a message of MJ-1001", "bob@x.example takes no part in MJ-1001"],
  };
  const row = anInboxRow({ number: "MJ-1005", proposal });
  const belongs = { busy: false, disabledReason: null, onAnswer: () => undefined };

  it("shows the named ticket, the reasons and both answers", () => {
    const tray = aList({ rows: [row], selectedView: "belongs", belongs });

    const text = renderText(tray);

    expect(text).toContain("Does MJ-1005 belong to this ticket? MJ-1001 Where is my ring?");
    for (const reason of proposal.reasons) expect(text).toContain(reason);
    expect(text).toContain("Yes, it belongs to MJ-1001");
    expect(text).toContain("No, keep it as its own ticket");
    expect(renderMarkup(tray)).toContain('href="/app/tickets/018f-named"');
  });

  it("tells those who only read why there is no answer to give", () => {
    const text = renderText(
      aList({
        rows: [row],
        selectedView: "belongs",
        belongs: { ...belongs, disabledReason: "Your role lets you read only." },
      }),
    );

    expect(text).toContain("Your role lets you read only.");
    expect(text).not.toContain("Yes, it belongs");
  });

  it("can't be answered twice while an answer is on its way", () => {
    const markup = renderMarkup(
      aList({ rows: [row], selectedView: "belongs", belongs: { ...belongs, busy: true } }),
    );

    expect(markup.match(/<button[^>]*aria-disabled="true"/g)).toHaveLength(2);
  });

  it("marks such mail in the other views, where it stands as well", () => {
    const text = renderText(aList({ rows: [row], selectedView: "due", belongs }));

    expect(text).toContain("Belongs here?");
    expect(text).not.toContain("Yes, it belongs");
    expect(renderText(aList({ rows: [anInboxRow()] }))).not.toContain("Belongs here?");
  });

  it("says in an empty tray what would wait there", () => {
    const text = renderText(aList({ selectedView: "belongs", belongs }));

    expect(text).toContain("No mail asks where it belongs.");
    expect(text).toContain("waits here until you say where it belongs");
  });
});

describe("choosing a view of the inbox", () => {
  it("marks the chosen view and counts the others", () => {
    const markup = renderMarkup(
      <InboxViews selected="waiting" counts={{ due: 1000, mine: 999, waiting: 3 }} locale="en" />,
    );

    expect(markup).toMatch(/aria-current="page"[^>]*data-view="waiting"/);
    expect(markup).toMatch(/data-view="due"[^>]*>Due next<span[^>]*>999\+</);
    expect(markup).toMatch(/data-view="mine"[^>]*>Mine<span[^>]*>999</);
    expect(markup).toContain('href="/app?view=closed"');
  });
});

const aList = (props: Partial<ComponentProps<typeof InboxList>>) => (
  <InboxList rows={[]} total={1} {...when} nextHref={null} {...props} />
);
