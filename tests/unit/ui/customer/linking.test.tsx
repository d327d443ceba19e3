import { describe, expect, it } from "vitest";
import type { LinkingView } from "#app/domain/customer/linking-view.ts";
import { shopifyTroubles, type ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import { CandidatesCard } from "#app/ui/customer/candidates-card.tsx";
import { LinkByHand, type LinkResults } from "#app/ui/customer/link-by-hand.tsx";
import { ShopifyTroubleBanner } from "#app/ui/customer/shopify-trouble-banner.tsx";
import { missingScopes } from "#app/ui/customer/trouble-steps.ts";
import { UnlinkCustomer, UnlinkOrder } from "#app/ui/customer/unlink-choices.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const nothing = () => undefined;
const place = { timeZone: "America/New_York", locale: "en-US" };
const ana = {
  gid: "gid://shopify/Customer/1",
  name: "Ana Sommer",
  email: "ana@post.example",
  phone: null,
  orderCount: 1,
};
const order = {
  gid: "gid://shopify/Order/1",
  name: "#1001",
  email: "ana@post.example",
  recipient: "Ana Sommer",
  createdAt: "2026-05-15T12:00:00Z",
};
const empty: LinkingView = {
  customerGid: null,
  trouble: null,
  scopes: [],
  customers: [],
  orders: [],
  rejected: [],
};

describe("suggesting whose a ticket is", () => {
  it("shows each candidate with what is known and why it is suggested", () => {
    const text = renderText(
      card({
        customers: [{ ...ana, because: "has the writer's name" }],
        orders: [{ ...order, because: "number in the message" }],
      }),
    );

    expect(text).toContain("May be meant");
    expect(text).toContain("Ana Sommer ana@post.example 1 order Suggested: has the writer's name");
    expect(text).toContain("Order #1001 Ana Sommer, ana@post.example Ordered");
    expect(text).toContain("Suggested: number in the message");
  });

  it("says whom somebody rejected, so that it can be taken back", () => {
    const text = renderText(card({ rejected: [{ gid: ana.gid, name: "Ana Sommer" }] }));

    expect(text).toContain("Not Ana Sommer Link after all");
  });

  it("takes no room where nothing is suggested and nobody may link", () => {
    const text = renderText(card({}, { mayDecide: false }));

    expect(text).toBe("");
  });

  it("lets nobody press a button who only reads", () => {
    const markup = renderMarkup(
      card({ customers: [{ ...ana, because: "x" }] }, { mayDecide: false }),
    );

    expect(markup).not.toContain("Link by hand");
    const buttons = markup.match(/<button[^>]*>/g) ?? [];
    expect(buttons).toHaveLength(2);
    for (const button of buttons) expect(button).toContain('aria-disabled="true"');
  });

  it("says why a decision was not carried out", () => {
    expect(renderText(card({}, { refusal: "This order is not in the shop." }))).toContain(
      "This order is not in the shop.",
    );
  });
});

describe("linking by hand", () => {
  it("shows what was found, customers before orders", () => {
    const text = found({ customers: [ana], orders: [order], trouble: null });

    expect(text).toContain("Ana Sommer ana@post.example 1 order Link Order #1001");
  });

  it("says that nothing fits, which is another thing than not knowing", () => {
    expect(found({ customers: [], orders: [], trouble: null })).toContain(
      "Nothing in the shop fits.",
    );
    const hidden = found({ customers: [], orders: [], trouble: "sixty-days" });
    expect(hidden).toContain("last 60 days");
    expect(hidden).not.toContain("Nothing in the shop fits.");
  });

  it("says that it is looking", () => {
    expect(renderText(byHand({ kind: "looking" }))).toContain("Looking in Shopify");
  });
});

describe("saying what keeps Shopify from answering", () => {
  it.each(shopifyTroubles)("has words of its own and a next step for %s", (trouble) => {
    const text = renderText(banner(trouble));
    const others = shopifyTroubles.filter((other) => other !== trouble);

    expect(text.length).toBeGreaterThan(60);
    for (const other of others) expect(renderText(banner(other))).not.toBe(text);
    expect(renderMarkup(banner(trouble))).toMatch(/<button|<a /);
  });

  it("says nowhere that there are no orders", () => {
    for (const trouble of shopifyTroubles)
      expect(renderText(banner(trouble)).replace("“no orders”", "")).not.toMatch(/no orders/i);
  });

  it("offers no step to somebody who only reads, but the words", () => {
    const markup = renderMarkup(banner("missing-scope", { mayDecide: false }));

    expect(markup).toContain("may not read customers and orders");
    expect(markup).not.toContain("Give the permission");
  });

  it("asks for the scopes that are missing, and for none that the shop gave", () => {
    expect(missingScopes(["read_customers", "write_orders", "read_fulfillments"])).toEqual([
      "read_products",
      "read_returns",
    ]);
  });
});

describe("taking a link back", () => {
  it("tells unlinking here from rejecting for good", () => {
    const text = renderText(
      <UnlinkCustomer name="Ana Sommer" busy={false} onUnlink={nothing} onReject={nothing} />,
    );
    const markup = renderMarkup(<UnlinkOrder name="#1001" busy={false} onUnlink={nothing} />);

    expect(text).toBe("Unlink Not this customer");
    expect(markup).toContain('aria-label="Unlink order #1001 from this ticket"');
  });
});

function card(
  linking: Partial<LinkingView>,
  given: { mayDecide?: boolean; refusal?: string } = {},
) {
  return (
    <CandidatesCard
      linking={{ ...empty, ...linking }}
      busy={false}
      mayDecide={given.mayDecide ?? true}
      refusal={given.refusal ?? null}
      onLink={nothing}
      onReject={nothing}
      onUnlink={nothing}
      byHand={byHand(null)}
      {...place}
    />
  );
}

const byHand = (results: LinkResults | null) => (
  <LinkByHand
    typed="1001"
    onType={nothing}
    results={results}
    busy={false}
    onLink={nothing}
    openAtFirst={results !== null}
    {...place}
  />
);

const found = (results: Omit<Extract<LinkResults, { kind: "found" }>, "kind">): string =>
  renderText(byHand({ kind: "found", ...results }));

const banner = (trouble: ShopifyTrouble, given: { mayDecide?: boolean } = {}) => (
  <ShopifyTroubleBanner
    trouble={trouble}
    busy={false}
    mayDecide={given.mayDecide ?? true}
    onAskPermission={nothing}
    onLookAgain={nothing}
  />
);
