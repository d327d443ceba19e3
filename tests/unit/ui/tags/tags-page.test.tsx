import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { TagsPage } from "#app/ui/tags/tags-page.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const tags = [
  { tagId: "1", name: "Gift", tickets: 2, views: 1 },
  { tagId: "2", name: "Ring size", tickets: 1_000, views: 0 },
  { tagId: "3", name: "VIP", tickets: 0, views: 0 },
];

describe("the tags of a shop", () => {
  it("stand with their counts, which lead to their tickets", () => {
    const text = renderText(aPage());

    expect(text).toContain("On 2 tickets");
    expect(text).toContain("On more than 999 tickets");
    expect(text).toContain("On no ticket");
    expect(renderMarkup(aPage())).toContain("/app/search?q=tag%3A%22Ring+size%22");
  });

  it("are changed by the owner alone", () => {
    expect(renderMarkup(aPage())).toContain('aria-label="Rename the tag Gift"');

    const seen = aPage({ mayChange: false });
    expect(renderMarkup(seen)).not.toContain("Rename the tag");
    expect(renderText(seen)).toContain("Only the owner renames, merges and deletes tags.");
  });

  it("say where the first one comes from, and that nothing was found", () => {
    const none = { tags: [], all: [] };

    expect(renderText(aPage(none))).toContain("Add the first one beside a ticket");
    expect(renderText(aPage({ ...none, search: "ring" }))).toContain("No tag holds these letters.");
  });
});

const aPage = (props: Partial<ComponentProps<typeof TagsPage>> = {}) => (
  <TagsPage
    tags={tags}
    all={tags}
    search=""
    nextHref={null}
    mayChange
    answer={null}
    busy={false}
    onRename={() => undefined}
    onMerge={() => undefined}
    onRemove={() => undefined}
    {...props}
  />
);
