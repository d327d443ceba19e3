import { describe, expect, it } from "vitest";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import type { KeptSurprise, OrderLinkView } from "#app/domain/ticket/ticket-view.ts";
import { InboxRowLink } from "#app/ui/inbox/inbox-row-link.tsx";
import { OrderCard } from "#app/ui/order/order-card.tsx";
import { SurpriseNotice } from "#app/ui/ticket/surprise-notice.tsx";
import { anItem, anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { anInboxRow, when } from "#tests/unit/ui/sample-screens.ts";

const delivered = aParcel({ status: "DELIVERED", deliveredAt: "2026-05-18T12:00:00Z" });
const card = (facts: Partial<OrderLinkView["facts"]>, given: Partial<OrderLinkView> = {}) => (
  <OrderCard
    order={{
      orderId: "1",
      because: "number in the subject",
      fetchedAt: "2026-05-20T12:55:00Z",
      facts: anOrder({ parcels: [delivered], ...facts }),
      returnRules: defaultOrderSettings,
      ...given,
    }}
    open
    {...when}
  />
);

describe("an item of an order", () => {
  it("says whether it can come back, and quotes the rule where somebody opens it", () => {
    const chain = anItem({ id: "2", title: "Chain", productTags: ["final-sale"] });
    const items = [anItem({ unfulfilledQuantity: 0 }), chain];

    const text = renderText(card({ items }));
    const markup = renderMarkup(card({ items }));

    expect(text).toContain("Returnable until Jun 17 · customer pays the label");
    expect(text).toContain("Final sale: not returnable");
    expect(markup).toMatch(
      /<summary>Returnable[^<]*<\/summary><blockquote[^>]*>Items can come back within 30 days/,
    );
  });

  it("says nothing of returns where the shop's rule is not known", () => {
    const { returnRules: _, ...order } = {
      orderId: "1",
      because: "x",
      fetchedAt: "2026-05-20T12:55:00Z",
      facts: anOrder({ items: [anItem()] }),
      returnRules: null,
    };

    expect(renderMarkup(<OrderCard order={order} open {...when} />)).not.toContain("returnable");
  });

  it("shows ring size and metal first, and an engraving in quotation marks, letter by letter", () => {
    const item = anItem({
      options: [
        { name: "Chain", value: "45 cm" },
        { name: "Ring size", value: "7" },
      ],
      attributes: [{ key: "Engraving", value: "לנצח <3  ever" }],
    });

    expect(renderText(card({ items: [item] }))).toContain(
      "Luna Ring Ring size: 7 Engraving: לנצח &lt;3 ever Chain: 45 cm",
    );
    expect(renderMarkup(card({ items: [item] }))).toContain("<q><bdi>לנצח &lt;3  ever</bdi></q>");
  });
});

describe("an order that is kept a surprise", () => {
  it("is marked beside the thread, with its reasons", () => {
    const text = renderText(
      card({}, { surprise: ["Ring in the order", "the note speaks of a gift"] }),
    );

    expect(text).toMatch(/^Order #1001 Surprise /);
    expect(text).toContain("Keep it a surprise: Ring in the order, the note speaks of a gift");
    expect(renderText(card({}, { surprise: [] }))).not.toContain("urprise");
  });

  it("is marked in the list", () => {
    const row = (isSurprise: boolean) =>
      renderText(<InboxRowLink row={anInboxRow({ isSurprise })} {...when} />);

    expect(row(true)).toContain("Surprise");
    expect(row(false)).not.toContain("Surprise");
  });

  it("is warned of before anybody writes, sharper where the reply goes to somebody else", () => {
    const kept: KeptSurprise = {
      orderName: "#1001",
      because: ["Ring in the order"],
      purchasers: ["jane@customer.example"],
    };
    const notice = (to: string) => renderText(<SurpriseNotice surprises={[kept]} to={to} />);

    expect(notice("Jane@customer.example")).toContain("#1001 is a surprise: Ring in the order.");
    expect(notice("Jane@customer.example")).not.toContain("doesn’t go to the purchaser");
    expect(notice("sam@customer.example")).toContain("doesn’t go to the purchaser of #1001");
    expect(renderText(<SurpriseNotice surprises={[]} to="x@y.example" />)).toBe("");
  });
});
