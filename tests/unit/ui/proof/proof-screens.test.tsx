import { renderToStaticMarkup } from "react-dom/server";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { AskConfirmation } from "#app/ui/proof/ask-confirmation.tsx";
import { ConfirmPage } from "#app/ui/proof/confirm-page.tsx";
import { aComposer } from "#tests/unit/ui/composer/a-composer.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";
import type { Language } from "#app/domain/words/language.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";

const confirmation = {
  askAt: [
    { orderId: "gid://shopify/Order/1", orderName: "#1001", address: "jane@customer.example" },
  ],
  asked: [
    {
      orderName: "#1002",
      address: "jo@customer.example",
      at: "2026-05-20T12:00:00Z",
      expiresAt: "2026-05-22T12:00:00Z",
      state: "no",
    },
  ],
} as const;

const anAsk = (props: Partial<ComponentProps<typeof AskConfirmation>> = {}) => (
  <AskConfirmation
    confirmation={confirmation}
    busy={false}
    mayAsk
    {...when}
    onAsk={() => undefined}
    {...props}
  />
);

describe("asking the customer to confirm", () => {
  it("says where the link goes before it is sent, and what was answered", () => {
    const text = renderText(anAsk());

    expect(text).toContain("Ask the customer to confirm (#1001)");
    expect(text).toContain("A link goes to jane@customer.example, the address of the order");
    expect(text).toContain("The customer did not write this");
  });

  it("offers nothing to those who only read", () => {
    const text = renderText(anAsk({ mayAsk: false }));

    expect(text).not.toContain("Ask the customer");
    expect(text).toContain("Order #1002, asked at jo@customer.example");
  });
});

describe("writing a reply with facts of an order", () => {
  const composer = (props: Parameters<typeof aComposer>[0]) =>
    aComposer({ to: "mallory@elsewhere.example", subject: "Re: Where is it?", ...props });

  it("asks for the reason with a short list, as a question and not as an error", () => {
    const markup = renderMarkup(
      composer({ refusal: "It isn’t proven who wrote this.", asksReason: true }),
    );

    expect(markup).toContain('data-test="reason-question"');
    expect(markup).toContain("I spoke to the customer by phone");
    expect(markup).not.toContain('data-test="refusal"');
    expect(markup).not.toMatch(/<textarea[^>]*aria-invalid="true"/);
  });

  it("asks nothing of any other refusal", () => {
    const markup = renderMarkup(composer({ refusal: "Reload." }));

    expect(markup).not.toContain('data-test="reason-question"');
    expect(markup).toContain('data-test="refusal"');
  });

  it("lets the writer choose an order's confirmed address, and the customer's first", () => {
    const markup = renderMarkup(composer({ alsoTo: ["jane@customer.example"] }));

    expect(markup).toMatch(/<select[^>]*name="to"/);
    expect(markup.indexOf("mallory@elsewhere.example")).toBeLessThan(
      markup.indexOf("jane@customer.example (address of the order, confirmed)"),
    );
    expect(renderMarkup(composer({}))).not.toContain("<select");
  });
});

describe("the page behind the link", () => {
  const page = (view: ComponentProps<typeof ConfirmPage>["view"], language: Language = "en") =>
    renderToStaticMarkup(
      <ConfirmPage nonce="n" language={language} t={wordsFor(language)} view={view} />,
    );
  const question = {
    kind: "asks",
    shopName: "Mejurn",
    fromName: "<b>Jane</b>",
    fromAddress: "mallory@elsewhere.example",
    words: "<script>alert(1)</script> hello",
  } as const;

  it("asks with two buttons, the harmless one first, and shows what was written as text", () => {
    const markup = page(question);

    expect(markup).toContain("Did you write this?");
    expect(markup).toContain("&lt;script&gt;alert(1)&lt;/script&gt; hello");
    expect(markup).toContain("&lt;b&gt;Jane&lt;/b&gt;");
    expect(markup.indexOf('value="no"')).toBeLessThan(markup.indexOf('value="yes"'));
    expect(markup).toContain('<form method="post">');
  });

  it("is small, and needs nothing from elsewhere", () => {
    const markup = page(question);

    expect(markup.length).toBeLessThan(20_000);
    expect(markup).not.toMatch(/<script|<link|<img|https?:/);
    expect(markup).toContain('name="robots" content="noindex');
  });

  it("speaks the language of the mail that leads to it", () => {
    const markup = page(question, "de");

    expect(markup).toContain('<html lang="de">');
    expect(markup).toContain("Haben Sie das geschrieben?");
    expect(markup).toContain("<strong>mallory@elsewhere.example</strong>");
    expect(page({ kind: "taken", shopName: "Mejurn", answer: "no" }, "de")).toContain(
      "jemand anderes war",
    );
  });

  it("has one page for every link that is not open", () => {
    expect(page({ kind: "over" })).toContain("This link is not open");
    expect(page({ kind: "answered-before" })).toContain("This was answered already");
    expect(page({ kind: "taken", shopName: "Mejurn", answer: "no" })).toContain("somebody else");
  });
});
