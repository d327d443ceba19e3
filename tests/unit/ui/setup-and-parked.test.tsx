import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { ParkedNotice } from "#app/ui/inbox/parked-notice.tsx";
import { ParkedList } from "#app/ui/parked/parked-list.tsx";
import { SetupPage } from "#app/ui/setup/setup-page.tsx";
import { renderMarkup, renderText } from "./render-markup.tsx";
import { when } from "./sample-screens.ts";

describe("setting the shop up", () => {
  it("asks for the support address first and lets nobody go on without it", () => {
    const markup = renderMarkup(aSetup({ supportAddress: null, receivingAddress: null }));

    expect(markup).toMatch(/<input[^>]*name="supportAddress"/);
    expect(markup).toMatch(/data-test="setup-test"[^>]*><button[^>]*disabled/);
    expect(markup).toMatch(/data-test="setup-done"[^>]*><button[^>]*disabled/);
    expect(markup).not.toContain("receiving-address");
  });

  it("shows the receiving address whole, to be copied", () => {
    const markup = renderMarkup(aSetup());

    expect(markup).toMatch(/data-test="receiving-address"[^>]*>abc234@in\.loupe\.example</);
  });

  it("says at the field why an address was refused", () => {
    const refusal = { intent: "address", message: "This is not an address." } as const;

    const markup = renderMarkup(aSetup({ supportAddress: null, refusal }));

    expect(markup).toMatch(/<input[^>]*aria-invalid="true"/);
    expect(markup).toContain("This is not an address.");
  });

  it("waits for the test mail, then says how long it took", () => {
    const sentAt = "2026-05-20T12:59:50.000Z";
    const arrivedAt = "2026-05-20T12:59:53.000Z";

    expect(renderText(aSetup({ testMail: { state: "sent", sentAt } }))).toContain(
      "waiting for it to arrive",
    );
    expect(renderText(aSetup({ testMail: { state: "arrived", sentAt, arrivedAt } }))).toContain(
      "Arrived after 3 s",
    );
  });

  it("says what due times go by, and where that is changed", () => {
    const markup = renderMarkup(aSetup());

    expect(renderText(aSetup())).toContain("Open Mon-Fri 09:00-17:00, public holidays of US-NY.");
    expect(renderText(aSetup({ holidayRegions: [] }))).toContain("no public holidays.");
    expect(markup).toContain("/app/targets");
  });

  it("asks for no second end once the set-up is done", () => {
    const markup = renderMarkup(aSetup({ completed: true }));

    expect(markup).not.toContain("setup-done");
  });
});

const aSetup = (props: Partial<ComponentProps<typeof SetupPage>> = {}) => (
  <SetupPage
    shopName="Mejurn"
    ticketPrefix="MJ"
    openingHours="Mon-Fri 09:00-17:00"
    holidayRegions={["US-NY"]}
    supportAddress="support@mejurn.example"
    receivingAddress="abc234@in.loupe.example"
    testMail={{ state: "not-sent" }}
    completed={false}
    refusal={null}
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
