import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { MAIL_CSP, mailDocument } from "#app/ui/ticket/mail-document.ts";
import { MailFrame } from "#app/ui/ticket/mail-frame.tsx";
import { MessageCard } from "#app/ui/ticket/message-card.tsx";
import { TicketPage } from "#app/ui/ticket/ticket-page.tsx";
import { aComposer } from "./composer/a-composer.tsx";
import { renderMarkup, renderText } from "./render-markup.tsx";
import { aMessage, aTicket, someActions, when } from "./sample-screens.ts";

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

const files = {
  onDownload: () => undefined,
  onPicture: () => Promise.resolve(null),
  onDownloadOriginal: () => undefined,
  onHeaders: () => Promise.resolve(null),
};

const sent = { at: "2026-05-20T12:01:00Z", reason: null, asksAgent: false };

const aMessageCard = (message: Partial<MessageView>) => (
  <MessageCard
    message={aMessage(message)}
    {...when}
    settling={false}
    files={files}
    onSettle={() => undefined}
    customerAddress="alice@customers.example"
    onFileUnder={() => undefined}
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

  it("says how many pictures of the internet it does not show", () => {
    const html = `${REMOTE}<p>data-blocked-src="https://in.words"</p>${REMOTE}`;

    expect(renderText(aMessageCard({ html }))).toContain(
      "2 pictures from the internet are not shown: the sender could see that you read this.",
    );
    expect(renderMarkup(aMessageCard({ html: "<p>Hi</p>" }))).not.toContain("Show pictures");
  });

  it("asks for pictures of the internet only when told to, without a referrer and over TLS", () => {
    expect(mailDocument(REMOTE)).not.toMatch(/\ssrc=/);
    const shown = mailDocument(REMOTE, { withPictures: true });

    expect(shown).toContain(
      '<img alt="A ring" referrerpolicy="no-referrer" src="https://pictures.example/ring.jpg?a=1&amp;b=2" />',
    );
    expect(shown).toContain("img-src data: https:;");
  });

  it("leaves the place of a picture of the mail itself free until it is drawn anew", () => {
    const document = mailDocument('<img alt="" src="cid:ring@mail" />');

    expect(document).toContain('data-cid="ring@mail"');
    expect(document).not.toContain('src="cid:');
  });

  it("opens links in a new tab that learns nothing, whatever the mail says", () => {
    const document = mailDocument('<a href="https://a.example" target="_top" rel="opener">a</a>');

    expect(document).toContain(
      '<a target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer" href=',
    );
    expect(mailDocument("<abbr>a</abbr>")).toContain("<abbr>a</abbr>");
  });
});

const REMOTE =
  '<img alt="A ring" data-blocked-src="http://pictures.example/ring.jpg?a=1&amp;b=2" />';

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

  it("asks whether a stranger's mail belongs to the ticket that it names, with the reasons", () => {
    const text = renderText(aPage({ proposal }));

    expect(text).toContain("Does this belong to MJ-0990?");
    expect(text).toContain("Its sender takes no part there");
    expect(text).toContain("Yes, it belongs to MJ-0990");
    expect(text).toContain("No, keep it as its own ticket");
  });

  it("lets those who only read see the question and not answer it", () => {
    const markup = renderMarkup(
      aPage({ proposal }, { disabledReason: "You may read, not answer." }),
    );

    expect(markup).toMatch(/<button[^>]*aria-disabled="true"[^>]*>(?:<[^>]*>)*Yes, it belongs/);
    expect(markup).not.toContain("/move");
  });

  it("leads from a merged ticket to where its mail is now", () => {
    const markup = renderMarkup(
      aPage({ mergedInto: { ticketId: "018f-other", number: "MJ-0990" } }),
    );

    expect(markup).toContain("This ticket was merged into MJ-0990");
    expect(markup).toContain('href="/app/tickets/018f-other"');
  });

  it("offers to undo a merge as long as nothing stands on it", () => {
    const move = {
      moveId: "018f-move",
      kind: "merge",
      words: "Tom merged MJ-0990 into this ticket",
      at: "2026-05-20T12:00:00Z",
      undoable: true,
    } as const;

    expect(renderMarkup(aPage({ moves: [move] }))).toContain("Undo: Tom merged MJ-0990");
    const stoodOn = renderMarkup(aPage({ moves: [{ ...move, undoable: false }] }));
    expect(stoodOn).toContain("Tom merged MJ-0990");
    expect(stoodOn).not.toContain("Undo:");
    expect(stoodOn).toContain('href="/app/tickets/018f-ticket/move"');
  });

  it("asks about people whom somebody named in a copy, and shows nobody where there is one", () => {
    const alice = { address: "alice@customers.example", name: "Alice", state: "accepted" } as const;
    const spy = { address: "spy@post.example", name: null, state: "pending" } as const;

    const text = renderText(aPage({ participants: [alice, spy] }));

    expect(text).toContain("spy@post.example Attention Not accepted");
    expect(text).toContain("Accept");
    expect(renderText(aPage({ participants: [alice] }))).not.toContain("People in this ticket");
  });
});

const proposal = {
  ticketId: "018f-other",
  number: "MJ-0990",
  subject: "My ring",
  reasons: ["Its sender takes no part there"],
};

const aPage = (
  ticket: Parameters<typeof aTicket>[0] = {},
  props: Partial<ComponentProps<typeof TicketPage>> = {},
) => (
  <TicketPage
    ticket={aTicket(ticket)}
    {...when}
    shopName="Mejurn"
    composer={<p>the composer</p>}
    disabledReason={null}
    deciding={false}
    files={files}
    onSettle={() => undefined}
    onDecide={() => undefined}
    actions={someActions()}
    mayBlock={false}
    steps={{ answer: null, busy: false, onStep: () => undefined }}
    {...props}
  />
);
