import { describe, expect, it } from "vitest";
import { SavedRepliesPage } from "#app/ui/saved-reply/saved-replies-page.tsx";
import type { ListedReplyShown } from "#app/ui/saved-reply/reply-item.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const reply = (given: Partial<ListedReplyShown> = {}): ListedReplyShown => ({
  id: "018f-reply",
  name: "Where is my order",
  folder: "Shipping",
  shortcut: "where",
  isOwn: false,
  excerpt: "Hello {{customer.first_name}}, your order {{order.na…",
  usedCount: 0,
  usedAt: null,
  ...given,
});
const page = (replies: readonly ListedReplyShown[]) => (
  <SavedRepliesPage
    replies={replies}
    busy={false}
    timeZone={when.timeZone}
    locale={when.locale}
    onStep={() => undefined}
  />
);

describe("the page of saved replies", () => {
  it("offers a shop without any some to begin with, in both languages", () => {
    const text = renderText(page([]));

    expect(text).toContain("Write it once, use it often");
    expect(text).toContain("Add replies in English");
    expect(text).toContain("Add replies in German");
  });

  it("shows each with its shortcut, first words and use, and variables by their names", () => {
    const text = renderText(
      page([
        reply({ usedCount: 3, usedAt: "2026-05-19T12:00:00Z" }),
        reply({ id: "2", name: "B" }),
      ]),
    );

    expect(text).toContain("/where");
    expect(text).toMatch(/Hello Customer’s first name ?, your order …/);
    expect(text).not.toContain("{{");
    expect(text).toMatch(/Used 3 times, last on .*19/);
    expect(text).toContain("Not used yet");
  });

  it("stands by folder, those in none last, and marks what is only for its reader", () => {
    const markup = renderMarkup(
      page([
        reply({ id: "1", folder: "" }),
        reply({ id: "2", folder: "Shipping", isOwn: true }),
        reply({ id: "3", folder: "Account" }),
      ]),
    );

    const folders = [...markup.matchAll(/<section aria-label="([^"]+)"/g)].map(([, name]) => name);
    expect(folders).toEqual(["Account", "Shipping", "No folder"]);
    expect(markup.match(/Only for you/g)).toHaveLength(1);
  });
});
