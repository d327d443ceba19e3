import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { ScreenedPage } from "#app/ui/mail/screened-page.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const mail = {
  id: "018f-mail",
  from: "Pushy <pushy@seller.example>",
  sender: "pushy@seller.example",
  subject: "Buy now",
  receivedAt: "2026-05-20T12:00:00Z",
  kind: "spam",
  evidence: "spam score 7 of 5",
};

const aPage = (props: Partial<ComponentProps<typeof ScreenedPage>> = {}) => (
  <ScreenedPage
    mails={[mail]}
    kind={null}
    nextHref={null}
    mayLetIn
    mayBlock
    answer={null}
    pressed={null}
    timeZone="America/New_York"
    locale="en"
    {...props}
  />
);

describe("showing screened mail", () => {
  it("says of each mail who sent it, when, and what was seen in it", () => {
    const text = renderText(aPage());

    expect(text).toContain("Buy now");
    expect(text).toContain(
      "Pushy <pushy@seller.example>".replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    );
    expect(text).toContain("08:00 EDT");
    expect(text).toContain("spam score 7 of 5");
  });

  it("brings a mail back with one press", () => {
    const markup = renderMarkup(aPage());

    expect(markup).toContain('name="intent" value="let-in"');
    expect(markup).toContain('name="id" value="018f-mail"');
    expect(markup).toContain("Not a machine’s: bring it back");
  });

  it("offers nothing to those who only read, and blocking to the owner alone", () => {
    const reader = renderMarkup(aPage({ mayLetIn: false, mayBlock: false }));

    expect(reader).not.toContain("<form");
    expect(renderMarkup(aPage({ mayBlock: false }))).not.toContain('value="block"');
    expect(renderMarkup(aPage())).toContain('name="sender" value="pushy@seller.example"');
  });

  it("offers to block nobody who is blocked, away, or reports on our own mail", () => {
    for (const kind of ["auto-reply", "blocked", "bounce", "complaint", "own-mail"])
      expect(renderMarkup(aPage({ mails: [{ ...mail, kind }] }))).not.toContain('value="block"');
    expect(renderMarkup(aPage({ mails: [{ ...mail, sender: null }] }))).not.toContain(
      'value="block"',
    );
  });

  it("has a view for each kind, marks the open one, and leads on to older mail", () => {
    const markup = renderMarkup(aPage({ kind: "bounce", nextHref: "?view=bounce&after=x" }));

    expect(markup.match(/aria-current="page"[^>]*data-view="bounce"/)).not.toBeNull();
    expect(markup.match(/data-view=/g)).toHaveLength(8);
    expect(markup).toContain("Show older");
  });

  it("says after the press what follows, and how it is undone", () => {
    expect(renderText(aPage({ answer: { kind: "let-in" } }))).toContain("close the ticket there");
    expect(renderText(aPage({ answer: { kind: "blocked", sender: "@x.example" } }))).toContain(
      "@x.example is blocked",
    );
    expect(renderText(aPage({ answer: { kind: "refused", words: "It is gone." } }))).toContain(
      "It is gone.",
    );
  });

  it("says that no mail is there, and names what has no subject or sender", () => {
    expect(renderText(aPage({ mails: [] }))).toContain("No mail is here");
    const text = renderText(
      aPage({ mails: [{ ...mail, subject: "", from: "", kind: "new-kind" }] }),
    );
    expect(text).toContain("(no subject)");
    expect(text).toContain("No sender");
    expect(text).toContain("new-kind");
  });
});
