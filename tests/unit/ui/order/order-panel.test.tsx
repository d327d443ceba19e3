import { describe, expect, it } from "vitest";
import type { OtherTicketView, OrderLinkView } from "#app/domain/ticket/ticket-view.ts";
import { CustomerCard } from "#app/ui/customer/customer-card.tsx";
import { OtherTicketsCard } from "#app/ui/customer/other-tickets-card.tsx";
import { OrderCards } from "#app/ui/order/order-cards.tsx";
import { anItem, anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";
import { aPayment, someDetails } from "#tests/unit/domain/order/some-details.ts";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

describe("the orders beside the thread", () => {
  it("answer the usual question before anything else", () => {
    const text = renderText(cards([anOrderLink()]));

    expect(text).toMatch(/^Order #1001 Unfulfilled Ordered 5 days ago, not shipped yet/);
  });

  it("warn of what is known from the header, and of what was found when somebody opened it", () => {
    const received = { amount: "240.00", currency: "USD" };
    const failed = aPayment({ status: "FAILURE", errorCode: "CARD_DECLINED" });
    const details = someDetails({ payments: [failed, aPayment()] });
    const link = anOrderLink({
      facts: anOrder({ received }),
      details: { details, fetchedAt: "2026-05-20T12:55:00Z" },
    });

    const text = renderText(cards([link]));

    expect(text).toContain("Paid twice: $240.00 received for an order of $120.00");
    expect(text).toContain("A payment failed: card declined");
  });

  it("show what departments add to each, and ask for details only when they are wanted", () => {
    const panel = {
      orderActions: ({ facts }: OrderLinkView) => <p>Refund {facts.name}</p>,
      orderLinking: () => <p>Not this order</p>,
      orderDetails: () => <p>the rest</p>,
    };

    const text = renderText(
      <OrderCards link={linked} orders={[anOrderLink()]} panel={panel} {...when} />,
    );

    expect(text).toContain("Refund #1001");
    expect(text).toContain("Details Not this order");
    expect(text).not.toContain("the rest");
  });

  it("hide the notes that apps keep in an item, and say where a piece stands apart", () => {
    const item = anItem({
      orderedQuantity: 3,
      currentQuantity: 2,
      unfulfilledQuantity: 1,
      attributes: [
        { key: "_builder_id", value: "77" },
        { key: "Ring size", value: "7" },
        { key: "Engraving", value: "" },
      ],
    });

    const text = renderText(cards([anOrderLink({ facts: anOrder({ items: [item] }) })]));

    expect(text).toContain("Ring size: 7");
    expect(text).not.toContain("_builder_id");
    expect(text).not.toContain("Engraving");
    expect(text).toContain("1 of 3 removed or given back · 1 of 2 not shipped yet");
  });

  it("show what people typed as the letters that they typed, and link to nothing but the web", () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const facts = anOrder({
      note: hostile,
      tags: [hostile],
      attributes: [{ key: hostile, value: hostile }],
      items: [anItem({ title: hostile, attributes: [{ key: "Engraving", value: hostile }] })],
      parcels: [
        aParcel({ carrier: hostile, trackingNumber: hostile, trackingUrl: "javascript:alert(1)" }),
      ],
    });

    const markup = renderMarkup(cards([anOrderLink({ facts })]));

    expect(markup).not.toContain("<img src=x");
    expect(markup).not.toContain("javascript:");
    expect(markup).toContain("&lt;img src=x");
  });

  it("show a copy from before options and contents of parcels were asked for", () => {
    const { options: _options, ...item } = anItem({ title: "Signet ring" });
    const { contents: _contents, ...parcel } = aParcel();
    const facts = anOrder({ items: [item], parcels: [parcel] });

    expect(renderText(cards([anOrderLink({ facts })]))).toContain("Signet ring");
  });

  it("say aloud that what they show is old", () => {
    const old = renderText(cards([anOrderLink({ fetchedAt: "2026-05-20T11:00:00Z" })]));
    const young = renderText(cards([anOrderLink({ fetchedAt: "2026-05-20T12:50:00Z" })]));

    expect(old).toContain(
      "This is what Shopify said on Wed, May 20, 2026, 07:00 EDT. It may have changed since.",
    );
    expect(young).toContain("as of 08:50");
    expect(young).not.toContain("may have changed");
  });

  it.each([
    [true, "This order was deleted in Shopify"],
    [false, "Loupe has not read this order from Shopify yet"],
  ])("say of one without a copy why there is nothing (%s)", (isGone, words) => {
    const missing = [{ orderId: "1", name: "#1009", because: "number in the subject", isGone }];

    const text = renderText(<OrderCards link={linked} orders={[]} missing={missing} {...when} />);

    expect(text).toContain(words);
    expect(text).not.toContain("No order is linked");
  });
});

describe("the customer beside the thread", () => {
  it.each([
    [true, "This customer was deleted in Shopify"],
    [false, "Loupe has not read this customer from Shopify yet"],
  ])("says of a link without a copy why there is nothing (%s)", (isGone, words) => {
    const text = renderText(
      <CustomerCard
        link={{ state: "missing", because: "exact address", isGone }}
        writer={{ name: "Alice", address: "alice@customers.example" }}
        shopName="Mejurn"
        orders={[]}
        actions={<p>Change</p>}
        linking={<p>Not this customer</p>}
        {...when}
      />,
    );

    expect(text).toContain(words);
    expect(text).toContain("Customer Change Alice");
    expect(text).toContain("Not this customer");
  });
});

describe("other tickets beside the thread", () => {
  it("come with number, subject, state and due time, and what they share", () => {
    const others = {
      tickets: [anOther(), anOther({ isCustomers: false, due: null })],
      hasMore: true,
    };

    const text = renderText(<OtherTicketsCard others={others} {...when} />);

    expect(text).toContain("MJ-1002 Ring too small Attention Open Reply by");
    expect(text).toContain("Another sender · about #1001 · ");
    expect(text).toContain("There are more of them.");
  });

  it("open where they are clicked", () => {
    const others = { tickets: [anOther()], hasMore: false };

    expect(renderMarkup(<OtherTicketsCard others={others} {...when} />)).toContain(
      'href="/app/tickets/018f-other"',
    );
  });

  it("take no room where there are none", () => {
    expect(
      renderText(<OtherTicketsCard others={{ tickets: [], hasMore: false }} {...when} />),
    ).toBe("");
  });
});

const linked = { state: "no-match", tried: [], fetchedAt: "2026-05-20T12:55:00Z" } as const;

const cards = (orders: readonly OrderLinkView[]) => (
  <OrderCards link={linked} orders={orders} {...when} />
);

const anOrderLink = (given: Partial<OrderLinkView> = {}): OrderLinkView => ({
  orderId: "gid://shopify/Order/1",
  because: "number in the subject",
  facts: anOrder(),
  fetchedAt: "2026-05-20T12:55:00Z",
  details: null,
  ...given,
});

const anOther = (given: Partial<OtherTicketView> = {}): OtherTicketView => ({
  ticketId: "018f-other",
  number: "MJ-1002",
  subject: "Ring too small",
  status: "open",
  openedAt: "2026-05-19T12:00:00Z",
  due: {
    kind: "first-reply",
    dueAt: "2026-05-21T12:00:00Z",
    readBy: "2026-05-21T12:00:00Z",
    warnAt: null,
  },
  isCustomers: true,
  orders: ["#1001"],
  ...given,
});
