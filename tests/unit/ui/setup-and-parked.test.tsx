import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { setUpSteps, type SetUpStates, type SetUpStep } from "#app/domain/shop/set-up-steps.ts";
import { ParkedNotice } from "#app/ui/inbox/parked-notice.tsx";
import { ParkedList } from "#app/ui/parked/parked-list.tsx";
import { SetupPage } from "#app/ui/setup/setup-page.tsx";
import { renderMarkup, renderText } from "./render-markup.tsx";
import { when } from "./sample-screens.ts";

describe("setting the shop up", () => {
  it("asks for the support address first and lets nobody end without it", () => {
    const markup = renderMarkup(
      aSetup({ supportAddress: null, receivingAddress: null, states: states("none") }),
    );

    expect(markup).toMatch(/<input[^>]*name="supportAddress"/);
    expect(markup).toMatch(/data-test="setup-done"[^>]*><button[^>]*disabled/);
    expect(markup).not.toContain("receiving-address");
    expect(markup).not.toContain("setup-test");
  });

  it("shows the receiving address whole, to be copied, and what is clicked at the shop's host", () => {
    const atGoogle = aSetup({ mailHost: "google" });

    expect(renderMarkup(atGoogle)).toMatch(
      /data-test="receiving-address"[^>]*>abc234@in\.loupe\.example</,
    );
    expect(renderText(atGoogle)).toContain("Open Apps, Google Workspace, Gmail, then Routing.");
    expect(renderText(aSetup({ mailHost: "microsoft" }))).toContain(
      "On the tab Mail press Manage email forwarding.",
    );
    expect(renderText(aSetup({ mailHost: null }))).toContain("Choose your host");
  });

  it("says at the field why an address was refused", () => {
    const refusal = { intent: "address", message: "This is not an address." } as const;

    const markup = renderMarkup(aSetup({ supportAddress: null, states: states("none"), refusal }));

    expect(markup).toMatch(/<input[^>]*aria-invalid="true"/);
    expect(markup).toContain("This is not an address.");
  });

  it("waits for the test mail, then says how long it took and goes on", () => {
    const sentAt = "2026-05-20T12:59:50.000Z";
    const arrivedAt = "2026-05-20T12:59:53.000Z";

    const waiting = aSetup({ testMail: { state: "sent", sentAt }, states: states("forwarding") });
    expect(renderText(waiting)).toContain("Waiting for it to arrive");
    const arrived = aSetup({
      testMail: { state: "arrived", sentAt, arrivedAt },
      states: states("test"),
    });
    expect(renderText(arrived)).toContain("Arrived after 3 s");
    expect(renderText(arrived)).toContain("Show the records to publish");
  });

  it("says what due times go by, and where that is changed", () => {
    const hours = { states: states("domain") };

    expect(renderText(aSetup(hours))).toContain(
      "Open Mon-Fri 09:00-17:00, public holidays of US-NY.",
    );
    expect(renderText(aSetup({ ...hours, holidayRegions: [] }))).toContain("no public holidays.");
    expect(renderMarkup(aSetup(hours))).toContain("/app/targets");
  });

  it("counts what is done, marks what was left out, and asks for no second end", () => {
    const left = aSetup({ states: { ...states("test"), domain: "skipped" } });

    expect(renderText(left)).toContain("3 of 6 steps done");
    expect(renderText(left)).toContain("Left out for now");
    expect(renderText(left)).toContain("These are right");
    expect(renderMarkup(aSetup({ completed: true }))).not.toContain("setup-done");
  });

  it("shows those who don't set the shop up how far it is, and nothing to press", () => {
    const markup = renderMarkup(aSetup({ isOwner: false }));

    expect(markup).toContain("Only the shop’s owner sets Loupe up.");
    expect(markup).not.toContain("<form");
    expect(markup).not.toContain("abc234@in.loupe.example");
  });
});

/** Everything up to this step is done. */
function states(last: SetUpStep | "none"): SetUpStates {
  const upTo = last === "none" ? -1 : setUpSteps.indexOf(last);
  return Object.fromEntries(
    setUpSteps.map((step, index) => [step, index <= upTo ? "done" : "open"]),
  ) as SetUpStates;
}

const aSetup = (props: Partial<ComponentProps<typeof SetupPage>> = {}) => (
  <SetupPage
    shopName="Mejurn"
    states={states("address")}
    ticketPrefix="MJ"
    openingHours="Mon-Fri 09:00-17:00"
    holidayRegions={["US-NY"]}
    supportAddress="support@mejurn.example"
    receivingAddress="abc234@in.loupe.example"
    mailHost={null}
    testMail={{ state: "not-sent" }}
    domains={[{ domain: "mejurn.example", addresses: ["support@mejurn.example"], added: null }]}
    members={1}
    completed={false}
    isOwner
    refusal={null}
    onHost={() => undefined}
    {...when}
    {...props}
  />
);

describe("showing parked mail", () => {
  it("gives each mail its reason and a way to run it again", () => {
    const markup = renderMarkup(<ParkedList mails={[mail]} {...place} />);

    expect(markup).toContain("The mail is larger than 30 MB.");
    expect(markup).toContain('name="intent" value="run-again"');
    expect(markup).toContain('name="id" value="018f-mail"');
  });

  it("names a mail of which neither sender nor subject could be read", () => {
    const text = renderText(<ParkedList mails={[{ ...mail, from: "", subject: "" }]} {...place} />);

    expect(text).toContain("(no subject)");
    expect(text).toContain("No sender");
  });

  it("says by when each mail is to be answered, and how late it is", () => {
    const due = { readBy: "2026-05-20T14:00:00Z", dueAt: "2026-05-20T14:00:00Z", warnAt: null };
    const late = { ...due, dueAt: "2026-05-20T11:00:00Z" };

    const text = renderText(
      <ParkedList
        mails={[
          { ...mail, due },
          { ...mail, id: "018f-late", due: late },
        ]}
        {...place}
      />,
    );

    expect(text).toContain("Reply by Wed 10:00, in 1 h");
    expect(text).toContain("2 h late");
  });

  it("says in the inbox how many are parked, late, and next", () => {
    const next = { readBy: "2026-05-20T14:00:00Z", dueAt: "2026-05-20T14:00:00Z", warnAt: null };

    const text = renderText(<ParkedNotice count={3} due={{ overdue: 2, next }} {...place} />);
    const one = renderText(<ParkedNotice count={1} due={{ overdue: 0, next: null }} {...place} />);

    expect(text).toContain("3 mails are parked");
    expect(text).toContain("2 are overdue.");
    expect(text).toContain("Reply by Wed 10:00, in 1 h");
    expect(one).toContain("One mail is parked");
    expect(one).not.toContain("overdue");
  });

  it("says that nothing is parked", () => {
    expect(renderText(<ParkedList mails={[]} {...place} />)).toContain("No mail is parked");
  });
});

const place = { now: when.now, timeZone: "America/New_York", locale: "en" };

const mail = {
  id: "018f-mail",
  due: null,
  from: "alice@customers.example",
  subject: "Photos",
  receivedAt: "2026-05-20T12:00:00Z",
  reason: "The mail is larger than 30 MB.",
  bytes: 31_234_567,
};
