import { describe, expect, it } from "vitest";
import type { MessageView } from "#app/domain/ticket/ticket-view.ts";
import { MessageCard } from "#app/ui/ticket/message-card.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { aMessage, when } from "#tests/unit/ui/sample-screens.ts";

describe("telling the new words of a mail from the rest", () => {
  it("shows the customer's new words and folds quote and signature behind a button", () => {
    const markup = renderMarkup(aCard({ text, parts }));

    expect(markup).toContain("It came, thank you!");
    expect(markup).not.toContain("Did it come?");
    expect(markup).not.toContain("Sent from my phone");
    expect(markup).toMatch(/<button[^>]*title="Show quoted text"[^>]*aria-expanded="false"/);
  });

  it("shows a mail that holds nothing but a quote with the quote open", () => {
    const only = { ...parts, reply: "", signature: "" };

    const markup = renderMarkup(aCard({ text: "> Did it come?", parts: only }));

    expect(markup).toContain("Did it come?");
    expect(markup).toMatch(/title="Hide quoted text"[^>]*aria-expanded="true"/);
  });

  it("has no button where there is nothing behind it", () => {
    const plain = { ...parts, signature: "", quoted: "" };

    const markup = renderMarkup(aCard({ text: parts.reply, parts: plain }));

    expect(markup).toContain("It came, thank you!");
    expect(markup).not.toContain('data-test="show-quoted"');
  });

  it("says that a mail without a word has none", () => {
    expect(renderText(aCard({ text: " \n", parts: null }))).toContain("(no text)");
  });

  it("folds the quoted history of an HTML mail, which is in no frame until it is asked for", () => {
    const message = { html: "<p>New</p>", parts: { ...parts, quotedHtml: "<p>Old</p>" } };

    const markup = renderMarkup(aCard(message));

    expect(markup.match(/<iframe/g)).toHaveLength(1);
    expect(markup).not.toContain("Old");
    expect(markup).toContain("Show quoted text");
  });

  it("opens the quoted history of an HTML mail that adds nothing to it", () => {
    const message = { html: "", parts: { ...parts, quotedHtml: "<p>Old</p>" } };

    expect(renderMarkup(aCard(message))).toContain("&lt;p&gt;Old");
  });
});

describe("what a reader is told before a mail's words", () => {
  it.each([
    ["contradicted", "Probably forged"],
    ["unproven", "Sender unproven"],
    ["mailbox", "Mailbox proven"],
    ["order", "Order proven"],
  ] as const)("says how far the sender is proven when it is %s", (level, badge) => {
    const text = renderText(aCard({ proof: { level, because: "signed by post.example" } }));

    expect(text).toContain(badge);
    expect(text).toContain("Why: signed by post.example.");
  });

  it("lays a red banner across a mail that speaks against its own sender, and across no other", () => {
    const forged = aCard({ proof: { level: "contradicted", because: "no signature" } });
    const honest = aCard({ proof: { level: "mailbox", because: "signed" } });

    expect(renderText(forged)).toContain("This mail is probably not from whom it says");
    expect(renderMarkup(honest)).not.toContain('data-test="forged"');
  });

  it("warns when answers are asked for at another address", () => {
    const text = renderText(aCard({ replyTo: "billing@elsewhere.example" }));

    expect(text).toContain("Answers are asked for at billing@elsewhere.example");
    expect(text).toContain("not at the sender’s own address alice@customers.example");
  });

  it("names the original of a mail that was forwarded by hand, its date as it is said if need be", () => {
    const forwarded = {
      from: "Bo Berg, bo@customers.example",
      subject: "My ring",
      date: "2026-05-18T08:00:00Z",
      dateWords: "Monday morning",
    };
    const undated = { ...forwarded, date: null };

    expect(renderText(aCard({ forwarded }))).toContain(
      "Forwarded by hand: from Bo Berg, bo@customers.example, “My ring”, Mon, May 18, 2026",
    );
    expect(renderText(aCard({ forwarded: undated }))).toContain("“My ring”, Monday morning");
  });

  it("shows at once what a forwarded mail hands on, and folds what an answer only quotes", () => {
    const parts = { reply: "FYI", signature: "", quoted: "Where is my ring?", quotedHtml: null };
    const forwarded = {
      from: "Carla <carla@customer.example>",
      subject: "My ring",
      date: null,
      dateWords: null,
    };
    const mail = { text: "FYI\n\nWhere is my ring?", html: null, parts };

    expect(renderText(aCard({ ...mail, forwarded }))).toContain("Where is my ring?");
    expect(renderText(aCard(mail))).not.toContain("Where is my ring?");
  });

  it("says what of a mail is not shown when it ran into limits", () => {
    const text = renderText(aCard({ limits: ["attachments", "a-limit-of-tomorrow"] }));

    expect(text).toContain("Not all of this mail is shown.");
    expect(text).toContain("so many attachments that the last ones are not listed");
    expect(text).toContain("A part of it is too large to be shown.");
  });

  it("offers the mail as it came, and only of mail that came", () => {
    expect(renderText(aCard({ inboundEmailId: "018f-mail" }))).toMatch(
      /Show headers.*Download original/,
    );
    expect(renderText(aCard({ inboundEmailId: null }))).not.toContain("Download original");
  });
});

describe("the files of a message", () => {
  it("leaves out the small pictures that stand inside the mail, and no other", () => {
    const logo = { ...clasp, contentId: "logo@mail", inline: true, bytes: 4_000 };
    const html = '<p>Hi <img alt="" src="cid:logo@mail"></p>';

    expect(renderText(aCard({ html, attachments: [logo] }))).not.toContain("clasp.jpeg");
    expect(renderText(aCard({ html: "<p>Hi</p>", attachments: [logo] }))).toContain("clasp.jpeg");
    const large = { ...logo, bytes: 400_000 };
    expect(renderText(aCard({ html, attachments: [large] }))).toContain("clasp.jpeg");
  });

  it.each([
    ["image/jpeg", true],
    ["image/heic", false],
    ["image/svg+xml", false],
    ["application/pdf", false],
    ["text/html", false],
  ])("has a place for a small view of %s: %s", (contentType, shown) => {
    const markup = renderMarkup(aCard({ attachments: [{ ...clasp, contentType }] }));

    expect(markup.includes('data-test="picture"')).toBe(shown);
    expect(markup).toContain('data-test="attachment"');
  });
});

const parts = {
  reply: "It came, thank you!",
  signature: "Alice\nSent from my phone",
  quoted: "> Did it come?",
  quotedHtml: null,
};
const text = `${parts.reply}\n\n${parts.quoted}\n\n${parts.signature}`;

const clasp = {
  attachmentId: "018f-clasp",
  fileName: "clasp.jpeg",
  contentType: "image/jpeg",
  bytes: 834_567,
  contentId: null,
  inline: false,
};

const aCard = (message: Partial<MessageView>) => (
  <MessageCard
    message={aMessage(message)}
    {...when}
    settling={false}
    files={{
      onDownload: () => undefined,
      onPicture: () => Promise.resolve(null),
      onDownloadOriginal: () => undefined,
      onHeaders: () => Promise.resolve(null),
    }}
    onSettle={() => undefined}
    customerAddress="alice@customers.example"
    onFileUnder={() => undefined}
  />
);
