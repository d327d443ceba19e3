import { describe, expect, it } from "vitest";
import { SuggestionCard } from "#app/ui/suggestion/suggestion-card.tsx";
import { SuggestionLine } from "#app/ui/suggestion/suggestion-line.tsx";
import type { DraftShown } from "#app/ui/suggestion/suggestion-shown.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const draft: DraftShown = {
  kind: "draft",
  messageId: "018f-message",
  questionKey: "where-is-order",
  question: "Where is my order?",
  asked: "Where is it?",
  language: "en",
  html: "<p>It was shipped with UPS.</p>",
  text: "It was shipped with UPS.",
  phrases: [{ words: "UPS", source: "order" }],
  sources: [{ id: "order", label: "Order #1001, Shopify", href: null, asOf: null }],
  unanswered: [],
};
const card = (
  <SuggestionCard
    draft={draft}
    {...when}
    disabled={false}
    onUse={() => undefined}
    onDismiss={() => undefined}
  />
);

describe("a suggested answer over the composer", () => {
  it("is one line with its question until somebody wants to see it", () => {
    expect(renderText(card)).toBe("Suggested answer: Where is my order? Show Use as draft Dismiss");
    expect(renderMarkup(card)).toContain('aria-expanded="false"');
  });

  it("says quietly why there is none", () => {
    const line = <SuggestionLine question="When is my refund?" because="the order is on hold" />;

    expect(renderText(line)).toBe(
      "No answer is suggested to “When is my refund?”: the order is on hold.",
    );
  });
});
