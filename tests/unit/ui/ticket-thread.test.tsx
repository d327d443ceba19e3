import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { Composer } from "#app/ui/ticket/composer.tsx";
import { MAIL_CSP, mailDocument } from "#app/ui/ticket/mail-document.ts";
import { MailFrame } from "#app/ui/ticket/mail-frame.tsx";
import { MessageCard } from "#app/ui/ticket/message-card.tsx";
import { TicketPage } from "#app/ui/ticket/ticket-page.tsx";
import { renderMarkup, renderText } from "./render-markup.tsx";
import { aMessage, aTicket, when } from "./sample-screens.ts";

describe("showing a message of the thread", () => {
  it("shows a plain mail as text, never as markup", () => {
    const markup = renderMarkup(aMessageCard({ text: "<b>bold</b> & plain" }));

    expect(markup).toContain("&lt;b&gt;bold&lt;/b&gt; &amp; plain");
    expect(markup).not.toContain("<iframe");
  });

  it("shows a mail with HTML in its frame", () => {
    const markup = renderMarkup(aMessageCard({ html: "<p>Hi</p>" }));

    expect(markup).toContain("<iframe");
  });

  it("says that only staff see a note", () => {
    const text = renderText(aMessageCard({ kind: "note", fromName: "Tom Reyes" }));

    expect(text).toContain("Only staff see this");
  });

  it("names a sender without a name by the address", () => {
    const text = renderText(aMessageCard({ fromName: "" }));

    expect(text).toContain("alice@customers.example");
  });

  it("gives the reason of a reply that did not arrive", () => {
    const delivery = { ...sent, state: "bounced", reason: "550 mailbox unavailable" } as const;

    const markup = renderMarkup(aMessageCard({ kind: "outbound", delivery }));

    expect(markup).toContain('data-state="bounced"');
    expect(markup).toContain("550 mailbox unavailable");
  });

  it("asks what became of a reply whose fate nobody knows", () => {
    const delivery = { ...sent, state: "unknown", asksAgent: true } as const;

    const text = renderText(aMessageCard({ kind: "outbound", delivery }));

    expect(text).toContain("This may have gone out");
    expect(text).toContain("Send again");
    expect(text).toContain("Mark as sent");
  });

  it("does not ask while the mail provider may still tell", () => {
    const delivery = { ...sent, state: "unknown" } as const;

    const text = renderText(aMessageCard({ kind: "outbound", delivery }));

    expect(text).not.toContain("Send again");
  });

  it("offers each attachment with its kind and size", () => {
    const file = { attachmentId: "a", fileName: "clasp.jpeg", bytes: 834_567 };
    const attachment = { ...file, contentId: null, inline: false };

    const text = renderText(
      aMessageCard({ attachments: [{ ...attachment, contentType: "image/jpeg" }] }),
    );

    expect(text).toContain("clasp.jpeg JPEG · 835 kB");
  });
});

const sent = { at: "2026-05-20T12:01:00Z", reason: null, asksAgent: false };

const aMessageCard = (message: Partial<MessageView>) => (
  <MessageCard
    message={aMessage(message)}
    {...when}
    settling={false}
    onDownload={() => undefined}
    onSettle={() => undefined}
  />
);

describe("showing a mail's HTML", () => {
  it("lets no script of the mail run and its links open outside of the admin", () => {
    const markup = renderMarkup(<MailFrame html="<p>Hi</p>" title="Mail from Alice" />);

    const sandbox = /sandbox="([^"]*)"/.exec(markup)?.[1]?.split(" ");
    expect(sandbox).toEqual([
      "allow-same-origin",
      "allow-popups",
      "allow-popups-to-escape-sandbox",
    ]);
  });

  it("names the frame for people who can't see it and sends no referrer", () => {
    const markup = renderMarkup(<MailFrame html="<p>Hi</p>" title="Mail from Alice" />);

    expect(markup).toContain('title="Mail from Alice"');
    expect(markup).toContain('referrerPolicy="no-referrer"');
  });

  it("keeps the mail inside its attribute whatever it holds", () => {
    const markup = renderMarkup(<MailFrame html={'"><script>alert(1)</script>'} title="Mail" />);

    expect(markup).not.toContain("<script>alert");
  });

  it("fetches nothing: pictures come only from the mail itself", () => {
    const document = mailDocument("<p>Hi</p>");

    expect(MAIL_CSP.split("; ")).toEqual([
      "default-src 'none'",
      "img-src data:",
      "style-src 'unsafe-inline'",
      "form-action 'none'",
    ]);
    expect(document.indexOf(MAIL_CSP)).toBeGreaterThan(0);
    expect(document.indexOf(MAIL_CSP)).toBeLessThan(document.indexOf("<p>Hi</p>"));
    expect(document).toContain('<base target="_blank">');
  });
});

describe("writing a reply", () => {
  it("says whom the reply goes to before it is sent", () => {
    const text = renderText(aComposer());

    expect(text).toContain("To alice@customers.example");
    expect(text).toContain("Re: Where is my order?");
  });

  it("says at the field, in words that a screen reader announces, why a reply was refused", () => {
    const markup = renderMarkup(aComposer({ refusal: "Alice wrote again. Read it, then send." }));

    expect(markup).toMatch(/data-test="refusal".*Alice wrote again\. Read it, then send\./s);
    expect(markup).toMatch(/<textarea[^>]*aria-invalid="true"/);
    expect(markup).toContain('aria-live="polite"');
  });

  it("shows no error while nothing was refused", () => {
    const markup = renderMarkup(aComposer());

    expect(markup).not.toContain('data-test="refusal"');
    expect(markup).not.toMatch(/<textarea[^>]*aria-invalid="true"/);
  });

  it("takes neither text nor a second click while a reply is on its way", () => {
    const markup = renderMarkup(aComposer({ sending: true }));

    expect(markup).toMatch(/<textarea[^>]*readOnly/i);
    expect(markup).toMatch(/<button[^>]*disabled/);
  });

  it("tells a reader without the right to answer why the field is closed", () => {
    const markup = renderMarkup(aComposer({ disabledReason: "You may read, not answer." }));

    expect(markup).toContain("You may read, not answer.");
    expect(markup).toMatch(/<textarea[^>]*disabled/);
  });
});

const aComposer = (props: Partial<ComponentProps<typeof Composer>> = {}) => (
  <Composer
    ticketId="018f-ticket"
    newestMessageId="018f-message"
    to="alice@customers.example"
    subject="Re: Where is my order?"
    sending={false}
    refusal={null}
    disabledReason={null}
    onSend={() => undefined}
    {...props}
  />
);

describe("showing a ticket", () => {
  it("names number, subject, customer and due time on top", () => {
    const text = renderText(aPage());

    expect(text).toContain("Where is my order?");
    expect(text).toContain("MJ-1001 · Alice Andersson · Unassigned");
    expect(text).toContain("Reply by Fri 08:00");
  });

  it("keeps the order of thread and events, the reply field last", () => {
    const thread = [
      aMessage({ text: "First words" }),
      { entry: "event", eventId: "e", at: "2026-05-20T12:01:00Z", words: "Linked to #1001" },
      aMessage({ messageId: "2", kind: "outbound", text: "Our answer" }),
    ] as const;

    const text = renderText(aPage({ thread }));

    const places = ["First words", "Linked to #1001", "Our answer", "the composer"].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });

  it("has landmarks for the page, the thread and the facts", () => {
    const markup = renderMarkup(aPage());

    expect(markup).toContain("<main");
    expect(markup).toContain('aria-label="Thread"');
    expect(markup).toContain('<aside class="loupe-ticket__facts"');
  });
});

const aPage = (ticket: Parameters<typeof aTicket>[0] = {}) => (
  <TicketPage
    ticket={aTicket(ticket)}
    {...when}
    shopName="Mejurn"
    composer={<p>the composer</p>}
    onDownload={() => undefined}
    onSettle={() => undefined}
  />
);
