import { describe, expect, it } from "vitest";
import type { ComponentProps } from "react";
import { AttachmentList } from "#app/ui/composer/attachment-list.tsx";
import { ScheduledLine } from "#app/ui/composer/scheduled-line.tsx";
import type { SendingView } from "#app/domain/ticket/ticket-view.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";
import { aComposer } from "./a-composer.tsx";

const dates = { ...when, calendar: null };
const seenOrder = {
  orderGid: "gid://shopify/Order/1",
  name: "#1001",
  cancelled: false,
  refundedMinor: 0,
  fulfilment: "none",
  parcels: 0,
  delivered: 0,
  addressKey: "",
} as const;

describe("the composer of a ticket", () => {
  it("shows the words of a draft before its editor has come, and that they are saved", () => {
    const markup = renderMarkup(aComposer({ kept: { html: "<p>Dear Alice,<br>thanks</p>" } }));

    expect(markup).toMatch(/<textarea[^>]*>Dear Alice,\nthanks<\/textarea>/);
    expect(markup).toContain("Draft saved");
    expect(markup).toContain("Discard draft");
  });

  it("keeps formatted words safe from a field that knows no formatting", () => {
    const markup = renderMarkup(
      aComposer({ kept: { html: "<p>A <strong>bold</strong> word</p>" } }),
    );

    expect(markup).toMatch(/<textarea[^>]*readOnly/i);
  });

  it("shows accepted people to reply to, and those who wait apart from them", () => {
    const text = renderText(
      aComposer({
        participants: [
          { address: "alice@customers.example", name: "Alice", state: "accepted" },
          { address: "bo@customers.example", name: "Bo", state: "accepted" },
          { address: "eve@post.example", name: null, state: "pending" },
        ],
      }),
    );

    expect(text).toContain("Also in this ticket: bo@customers.example Reply to all");
    expect(text).toContain("Not included until somebody accepts them: eve@post.example");
  });

  it("shows all recipients of a draft, and which of them no mail can go to", () => {
    const text = renderText(
      aComposer({
        kept: { html: "<p>Hi</p>", cc: ["bo@lab.example", "a1ice@customers.example"] },
        known: ["alice@customers.example"],
      }),
    );

    expect(text).toContain("bo@lab.example");
    expect(text).toContain("a1ice@customers.example looks almost like alice@customers.example");
  });

  it("says what came in since the writing began, and asks whether it was read", () => {
    const messages = ["018f-message", "018f-newer"].map((messageId) => ({
      messageId,
      fromName: "Alice Andersson",
      at: "2026-05-20T12:00:00Z",
      excerpt: "Please cancel it!",
    }));
    const thread = { messages, orders: [{ ...seenOrder, cancelled: true }] };
    const kept = { html: "<p>Yes</p>", seenMessageId: "018f-message", seenOrders: [seenOrder] };

    const text = renderText(aComposer({ kept, thread, dates, newestMessageId: "018f-newer" }));

    expect(text).toContain("A new message came in while you write. Read it above.");
    expect(text).toContain("Please cancel it!");
    expect(text).toContain("Order #1001 was cancelled.");
    expect(text).toContain("I have read it");
  });

  it("asks nothing of somebody who has not begun", () => {
    const messages = [
      { messageId: "018f-newer", fromName: "Alice", at: "2026-05-20T12:00:00Z", excerpt: "Hi" },
    ];

    const text = renderText(
      aComposer({ thread: { messages, orders: [] }, newestMessageId: "018f-newer" }),
    );

    expect(text).not.toContain("I have read it");
  });

  it("shows the signature that will stand below, or that there is none", () => {
    const signature = { html: null, names: ["Tom Reyes", "Mejurn"] };

    expect(renderText(aComposer({ signature }))).toContain("Tom Reyes Mejurn Change signature");
    expect(
      renderText(
        aComposer({ signature, kept: { html: "<p>a</p>", choices: { signature: false } } }),
      ),
    ).toContain("Without signature");
  });

  it("offers to write to an address that took no mail", () => {
    const stop = {
      moved: false,
      messages: [],
      newestMessageId: "018f-message",
      orders: [],
      seenOrders: [],
      suppressed: [{ address: "alice@customers.example", words: "Mail to Alice bounced." }],
    };

    const text = renderText(aComposer({ stop, refusal: "Mail to Alice bounced." }));

    expect(text).toContain("Write to alice@customers.example all the same");
  });

  it("lets a mail go to anybody when it is passed on, with a subject of its own", () => {
    const markup = renderMarkup(
      aComposer({ kept: { kind: "forward", subject: "Fwd: My ring", to: ["lab@gold.example"] } }),
    );

    expect(markup).toContain("The customer gets nothing of this mail.");
    expect(markup).toContain('value="Fwd: My ring"');
    expect(markup).toContain("lab@gold.example");
  });
});

describe("the files of a reply", () => {
  const list = (props: Partial<ComponentProps<typeof AttachmentList>>) => (
    <AttachmentList
      uploads={[]}
      underWay={[]}
      locale="en"
      disabled={false}
      onRemove={() => undefined}
      onCancel={() => undefined}
      onRetry={() => undefined}
      {...props}
    />
  );
  const file = {
    uploadId: "u",
    fileName: "label.pdf",
    contentType: "application/pdf",
    bytes: 84_000,
  };

  it("are listed with their size, pictures in the text apart", () => {
    const picture = { ...file, uploadId: "p", fileName: "ring.png", contentId: "a@loupe" };

    const text = renderText(list({ uploads: [{ ...file, contentId: null }, picture] }));

    expect(text).toContain("label.pdf 84 kB");
    expect(text).not.toContain("ring.png");
  });

  it("say how far they are, or why they did not get through", () => {
    const waiting = { key: "k", fileName: "film.mov", bytes: 2_000_000, done: 0.5, trouble: null };
    const failed = { ...waiting, key: "f", trouble: "This file did not get through." };
    const markup = renderMarkup(
      list({
        underWay: [
          { ...waiting, mayRetry: false },
          { ...failed, mayRetry: true },
        ],
      }),
    );

    expect(markup).toContain("50% of 2 MB");
    expect(markup).toContain("Cancel the upload of film.mov");
    expect(markup).toMatch(/role="alert".*This file did not get through\./s);
    expect(markup).toContain("Try again");
  });
});

describe("a mail that has not left", () => {
  const line = (sending: Partial<SendingView>) => (
    <ScheduledLine
      sending={{
        at: "2026-05-21T13:00:00Z",
        later: { hours: "shop" },
        heldFor: null,
        heldWords: null,
        mine: true,
        ...sending,
      }}
      timeZone={when.timeZone}
      locale="en"
      busy={false}
      disabledReason={null}
      readWallTime={() => Promise.resolve(null)}
      onStep={() => undefined}
    />
  );

  it("says when it leaves, and can be sent now, later, or not at all", () => {
    const text = renderText(line({}));

    expect(text).toMatch(/Leaves on .*May 21, 2026.*09:00/);
    expect(text).toContain("Send now Change time Cancel and edit");
  });

  it("asks when the customer wrote first", () => {
    const text = renderText(line({ heldFor: "new-message" }));

    expect(text).toContain("This reply waits for you");
    expect(text).toContain("The customer wrote first.");
    expect(text).toContain("Send it all the same Take it back and edit");
  });

  it("can be taken back by its writer while the time for that runs", () => {
    expect(renderText(line({ later: null }))).toContain("Take back");
    expect(renderText(line({ later: null, mine: false }))).not.toContain("Take back");
  });
});
