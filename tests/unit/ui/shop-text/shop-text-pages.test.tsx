import { describe, expect, it } from "vitest";
import { DriftBanner, DriftList } from "#app/ui/shop-text/drift-list.tsx";
import { TextPage } from "#app/ui/shop-text/text-page.tsx";
import { TextsPage } from "#app/ui/shop-text/texts-page.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const at = "2026-05-19T12:00:00Z";
const listed = {
  ...({ key: "policy:REFUND_POLICY", title: "Refund policy", url: null } as const),
  ...{ version: 2, changedAt: at, drifts: 1 },
};
const texts = (given: Partial<Parameters<typeof TextsPage>[0]> = {}) => (
  <TextsPage
    policies={[listed]}
    products={[]}
    hasMoreProducts={false}
    policiesAt={at}
    policiesTrouble={null}
    productsAt={at}
    productsTrouble={null}
    search=""
    busy={false}
    onCompare={() => undefined}
    {...when}
    {...given}
  />
);

describe("the page of the shop's texts", () => {
  it("says of each when it changed and who quotes old words", () => {
    expect(renderText(texts())).toContain(
      "Refund policy Version 2, changed on May 19, 2026 Attention 1 saved reply quotes old words",
    );
    expect(renderMarkup(texts())).toContain('href="/app/texts/policy%3AREFUND_POLICY"');
  });

  it("says why there is nothing, and what keeps Shopify from telling", () => {
    const none = { policies: [], products: [] };

    expect(renderText(texts(none))).toContain("The shop has no policies yet.");
    expect(renderText(texts({ ...none, policiesAt: null }))).toContain("Look again in a minute.");
    expect(renderText(texts({ ...none, search: "luna" }))).toContain(
      "No product has these letters",
    );
    expect(renderText(texts({ ...none, policiesTrouble: "missing-scope" }))).toContain(
      "The shop has not allowed Loupe to read this.",
    );
  });
});

describe("the page of one text", () => {
  it("marks what changed by more than a colour", () => {
    const page = (
      <TextPage
        title="Refund policy"
        url="https://mejurn.example/policies"
        isGone={false}
        textKey="policy:REFUND_POLICY"
        versions={[
          { version: 2, at },
          { version: 1, at },
        ]}
        shown={{
          ...{ version: 2, at, isFirst: false },
          pieces: [
            { kind: "gone", words: "30 " },
            { kind: "new", words: "14 " },
            { kind: "same", words: "days" },
          ],
        }}
        replies={[{ id: "1", name: "Returns" }]}
        timeZone={when.timeZone}
        locale={when.locale}
      />
    );

    expect(renderText(page)).toContain("[taken out:] 30 [new:] 14 days");
    expect(renderMarkup(page)).toMatch(/<del>.*<\/del><ins>/s);
    expect(renderText(page)).toContain("Saved replies quote words that are not here any more");
  });
});

describe("saved replies that quote old words", () => {
  it("stand beside what is there now, and can be said to be right", () => {
    const drift = {
      ...{ savedReplyId: "1", replyName: "Returns", key: "policy:A", textTitle: "Refund policy" },
      ...{ version: 2, at },
      passages: [
        { quote: "within 30 days", before: "Within 30 days.", now: "Within 14 days." },
        { quote: "unworn", before: "It must be unworn.", now: null },
      ],
    };
    const list = (
      <DriftList
        drifts={[drift]}
        busy={false}
        timeZone={when.timeZone}
        locale={when.locale}
        onSettle={() => undefined}
      />
    );

    expect(renderText(list)).toContain("It said Within 30 days. It says now Within");
    expect(renderText(list)).toContain("Nothing like it is there any more.");
    expect(renderMarkup(list)).toContain('aria-label="“Returns” is still right"');
  });

  it("are counted where all replies are listed", () => {
    const banner = <DriftBanner count={2} isOpen={false} onToggle={() => undefined} />;

    expect(renderText(banner)).toContain("2 saved replies quote old words");
  });
});
