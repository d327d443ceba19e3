import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { OwnDue } from "#app/ui/sla/own-due.tsx";
import { MessageNotices } from "#app/ui/ticket/message-notices.tsx";
import { StandingCard } from "#app/ui/ticket/standing-card.tsx";
import { TicketMarks } from "#app/ui/ticket/ticket-marks.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { aMessage, someActions } from "#tests/unit/ui/sample-screens.ts";

type Props = ComponentProps<typeof StandingCard>;

const aCard = (actions: Partial<Props["actions"]> = {}, props: Partial<Props> = {}) => (
  <StandingCard
    actions={someActions(actions)}
    triage={{ reasons: [], correctedBy: null }}
    customerAddress="alice@customers.example"
    mayBlock={false}
    locale="en"
    answer={null}
    busy={false}
    disabledReason={null}
    onStep={() => undefined}
    {...props}
  />
);
const buttons = (markup: string) => markup.match(/<button/g)?.length ?? 0;
const disabledButtons = (markup: string) =>
  markup.match(/<button[^>]*aria-disabled="true"/g)?.length ?? 0;

describe("showing how a ticket stands", () => {
  it.each([
    ["open", ["Resolve", "Wait", "Close"]],
    ["waiting", ["Resolve", "Set to open", "Close"]],
    ["resolved", ["Open again", "Close"]],
    ["closed", ["Open again"]],
  ] as const)("leads on from %s", (status, ways) => {
    const text = renderText(aCard({ status }));

    for (const way of ways) expect(text).toContain(way);
  });

  it("offers times to snooze until, and wakes a ticket that sleeps", () => {
    expect(renderText(aCard())).toContain("In 3 hours");

    const asleep = renderText(aCard({ snoozedUntil: "2026-05-21T13:00:00Z" }));

    expect(asleep).toContain("Snoozed until Thu, May 21, 2026, 09:00 EDT");
    expect(asleep).toContain("Wake");
    expect(asleep).not.toContain("In 3 hours");
  });

  it("offers to wait for what can still happen to the order, and says what it waits for", () => {
    const text = renderText(aCard({ snoozeEvents: ["delivered", "refunded"] }));
    const asleep = renderText(
      aCard({ snoozedUntil: "2026-05-21T13:00:00Z", snoozedFor: "delivered" }),
    );

    expect(text).toContain("Until it is delivered");
    expect(text).toContain("Until it is refunded");
    expect(text).not.toContain("Until it is shipped");
    expect(renderText(aCard())).not.toContain("happens to the order");
    expect(asleep).toContain("Snoozed until it is delivered, or Thu, May 21, 2026, 09:00 EDT");
  });

  it("says what is looked into and by when the customer hears of it", () => {
    const investigating = { what: "Where it is", until: "2026-05-21T13:00:00Z", by: "Ana" };

    const text = renderText(aCard({ investigating }));

    expect(text).toContain("Where it is");
    expect(text).toContain("The customer hears by Thu, May 21, 2026, 09:00 EDT · Begun by Ana");
    expect(renderText(aCard())).toContain("Left empty: Fri, May 22, 2026, 09:00 EDT.");
  });

  it("asks neither snooze nor investigation of a ticket that is done", () => {
    const text = renderText(aCard({ status: "resolved" }));

    expect(text).not.toContain("Snooze");
    expect(text).not.toContain("investigation");
  });

  it("shows why triage judged as it did, and who corrected it", () => {
    const triage = { reasons: ["Parcel without scan"], correctedBy: "Ana" };

    const text = renderText(aCard({ urgency: "urgent" }, { triage }));

    expect(text).toContain("Shipping and delivery");
    expect(text).toContain("Urgent");
    expect(text).toContain("This is not urgent");
    expect(text).toContain("Parcel without scan");
    expect(text).toContain("Corrected by Ana");
  });

  it("lets spam be taken back, and only the owner block its sender", () => {
    const text = renderText(aCard({ isSpam: true }));

    expect(text).toContain("This is no spam");
    expect(text).not.toContain("Block sender");
    expect(text).not.toContain("Resolve");
    expect(renderText(aCard({ isSpam: true }, { mayBlock: true }))).toContain("Block sender");
  });

  it("tells those who only read why nothing can be pressed", () => {
    const markup = renderMarkup(aCard({}, { disabledReason: "Your role lets you read only." }));

    expect(disabledButtons(markup)).toBe(buttons(markup));
    expect(markup).toContain("Your role lets you read only.");
    expect(disabledButtons(renderMarkup(aCard()))).toBeLessThan(buttons(markup));
  });
});

describe("showing an own due date", () => {
  const own = (ownDue: ComponentProps<typeof OwnDue>["ownDue"]) =>
    renderText(
      <OwnDue
        ownDue={ownDue}
        timeZone="America/New_York"
        locale="en"
        disabled={false}
        onSet={() => undefined}
        onRemove={() => undefined}
      />,
    );

  it("shows its reason beside it, and asks for one before it is set", () => {
    expect(own({ at: "2026-05-21T13:00:00Z", reason: "Her birthday" })).toContain(
      "Thu, May 21, 2026, 09:00 EDT Her birthday",
    );
    expect(own(null)).toContain("Reason");
  });
});

describe("showing a message that started no clock", () => {
  const notices = (clockless: string | null) =>
    renderText(
      <MessageNotices
        {...aMessage({ clockless })}
        dateWords={String}
        customerAddress="alice@customers.example"
        disabled={false}
        onFileUnder={() => undefined}
        onWantsAnswer={() => undefined}
      />,
    );

  it("says why, and lets an agent overrule it", () => {
    expect(notices("only says thank you")).toContain(
      "No target runs for this message: only says thank you. This wants an answer",
    );
    expect(notices(null)).not.toContain("This wants an answer");
  });
});

describe("marking a ticket beside its status", () => {
  it("names what is not plain", () => {
    const marks = (actions: Parameters<typeof someActions>[0]) =>
      renderText(<TicketMarks {...someActions(actions)} />);

    expect(marks({})).toBe("");
    expect(marks({ urgency: "urgent", snoozedUntil: "2026-05-21T13:00:00Z" })).toContain("Snoozed");
    expect(marks({ urgency: "urgent" })).toContain("Urgent");
    expect(marks({ isSpam: true, urgency: "urgent" })).not.toContain("Urgent");
  });
});
