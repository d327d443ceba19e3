import { describe, expect, it } from "vitest";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { CustomerLinkView } from "#app/domain/ticket/ticket-view.ts";
import { CustomerCard } from "#app/ui/customer/customer-card.tsx";
import { OrderCard } from "#app/ui/order/order-card.tsx";
import { ClocksCard } from "#app/ui/sla/clocks-card.tsx";
import { nextDue } from "#app/ui/sla/next-due.ts";
import { renderMarkup, renderText } from "./render-markup.tsx";
import { aClock, anOrder, customerFacts, when } from "./sample-screens.ts";
import { anItem } from "#tests/unit/domain/order/an-order.ts";

describe("showing who writes", () => {
  it("says that it is still looking", () => {
    const text = renderText(aCustomerCard({ state: "pending" }));

    expect(text).toContain("Looking for this customer in Mejurn");
    expect(text).toContain("alice@customers.example");
  });

  it("shows a found customer with orders, spending and why it is this one", () => {
    const link = { state: "linked", facts: customerFacts, because: "exact address", fetchedAt };

    const text = renderText(aCustomerCard(link as CustomerLinkView));

    expect(text).toContain("Customer since May 10, 2025");
    expect(text).toContain("Orders 4");
    expect(text).toContain("Spent $1,234.50");
    expect(text).toContain("Linked: exact address");
  });

  it("opens the customer in the admin around the app", () => {
    const link = { state: "linked", facts: customerFacts, because: "exact address", fetchedAt };

    const markup = renderMarkup(aCustomerCard(link as CustomerLinkView));

    expect(markup).toMatch(/<a[^>]*href="shopify:admin\/customers\/7"/);
  });

  it("says what was tried when nobody matches", () => {
    const tried = ["address alice@customers.example", "order #1001"];

    const text = renderText(aCustomerCard({ state: "no-match", tried, fetchedAt }));

    expect(text).toContain("No customer or order of Mejurn matches.");
    expect(text).toContain("Tried: address alice@customers.example; order #1001");
  });

  it("says that only the customer is unknown when an order was found by its number", () => {
    const tried = ["customer with the address alice@customers.example"];

    const text = renderText(aCustomerCard({ state: "no-match", tried, fetchedAt }, ["#1001"]));

    expect(text).toContain("No customer of Mejurn matches. Linked to #1001.");
    expect(text).not.toContain("No customer or order");
  });

  it("never passes off a Shopify that can't be asked as a customer without orders", () => {
    const why = "the app may not read customers.";

    const text = renderText(aCustomerCard({ state: "unavailable", why }));

    expect(text).toContain("Shopify could not be asked: the app may not read customers.");
    expect(text).not.toMatch(/no customer|no order/i);
  });
});

const fetchedAt = "2026-05-20T12:55:00Z";

const aCustomerCard = (link: CustomerLinkView, orders: readonly string[] = []) => (
  <CustomerCard
    link={link}
    orders={orders}
    writer={{ name: "Alice", address: "alice@customers.example" }}
    shopName="Mejurn"
    {...when}
  />
);

describe("showing an order beside the thread", () => {
  it("shows items with the options and wishes of the buyer", () => {
    const text = renderText(
      anOrderCard({
        items: [
          anItem({
            title: "Luna ring",
            variantTitle: "Gold / 7",
            quantity: 2,
            price: { amount: "84.50", currency: "USD" },
            attributes: [{ key: "Engraving", value: "For M." }],
          }),
        ],
      }),
    );

    expect(text).toContain("Luna ring Gold / 7 Engraving: For M.");
    expect(text).toContain("2 × $84.50");
  });

  it("shows what was given back only where something was", () => {
    const refunded = { amount: "20.00", currency: "USD" };

    expect(renderText(anOrderCard({ refunded }))).toContain("Refunded −$20.00");
    expect(renderText(anOrderCard({}))).not.toContain("−$");
  });

  it("links a parcel to its carrier, newest news first", () => {
    const markup = renderMarkup(anOrderCard({ parcels: [aParcel] }));

    expect(markup).toMatch(/<a[^>]*href="https:\/\/ups\.example\/1Z"[^>]*>1Z</);
    expect(markup.indexOf("Brooklyn NY")).toBeLessThan(markup.indexOf("Secaucus NJ"));
  });

  it("makes no link of a tracking address that could run a script", () => {
    const parcel = { ...aParcel, trackingUrl: "javascript:alert(1)" };

    const markup = renderMarkup(anOrderCard({ parcels: [parcel] }));

    expect(markup).not.toContain("javascript:");
    expect(markup).toContain("1Z");
  });

  it("says that an address is withheld, not that there is none", () => {
    expect(renderText(anOrderCard({ shippingAddress: null }))).toContain(
      "Shopify shows no address",
    );
  });
});

const aParcel = {
  id: "gid://shopify/Fulfillment/1",
  name: "#1001.1",
  status: "OUT_FOR_DELIVERY",
  carrier: "UPS",
  trackingNumber: "1Z",
  trackingUrl: "https://ups.example/1Z",
  createdAt: "2026-05-17T12:00:00Z",
  estimatedDeliveryAt: "2026-05-20T20:00:00Z",
  deliveredAt: null,
  events: [
    {
      id: "gid://shopify/FulfillmentEvent/1",
      status: "IN_TRANSIT",
      message: "Departed",
      happenedAt: "2026-05-19T12:00:00Z",
      place: "Secaucus NJ",
    },
    {
      id: "gid://shopify/FulfillmentEvent/2",
      status: "OUT_FOR_DELIVERY",
      message: null,
      happenedAt: "2026-05-20T12:00:00Z",
      place: "Brooklyn NY",
    },
  ],
};

const anOrderCard = (order: Partial<OrderFacts>) => (
  <OrderCard
    order={{
      orderId: "018f-order",
      because: "number in the subject",
      facts: anOrder(order),
      fetchedAt: "2026-05-20T12:55:00Z",
    }}
    open
    {...when}
  />
);

describe("showing the clocks of a ticket", () => {
  it("says by when, against which target, and why", () => {
    const trace = [{ at: "2026-05-20T08:00:00-04:00", says: "Received Wed 20 May 2026 08:00" }];

    const text = renderText(<ClocksCard clocks={[aClock({ trace })]} {...when} />);

    expect(text).toMatch(/First reply .*Running/);
    expect(text).toContain("Reply by Fri 08:00");
    expect(text).toContain("Target: 2 business days");
    expect(text).toContain("Why this time? Received Wed 20 May 2026 08:00");
  });

  it("keeps the answer's instant on a clock that was met late", () => {
    const clock = aClock({ state: "missed", metAt: "2026-05-20T12:30:00Z" });

    const markup = renderMarkup(<ClocksCard clocks={[clock]} {...when} />);

    expect(markup).toContain("Missed");
    expect(markup).toContain("Answered Wed, May 20, 2026, 08:30 EDT");
  });

  it("tells what happened: pauses, new dates and who set them", () => {
    const clock = aClock({
      kind: "resolution",
      pausedMinutes: 95,
      story: [
        {
          at: "2026-05-20T12:10:00Z",
          words: "Due anew: now urgent",
          by: "Marlen Vogt",
          dueAt: "2026-05-21T12:00:00Z",
        },
      ],
    });

    const text = renderText(<ClocksCard clocks={[clock]} {...when} />);

    expect(text).toContain("Paused for 1 h 35 min of opening time");
    expect(text).toContain(
      "What happened Wed, May 20, 2026, 08:10 EDT: Due anew: now urgent, until Thu, May 21, 2026, 08:00 EDT, by Marlen Vogt",
    );
  });

  it("puts what is still owed first", () => {
    const clocks = [
      aClock({ clockId: "met", kind: "first-reply", state: "met" }),
      aClock({ clockId: "late", kind: "resolution", dueAt: "2026-05-24T12:00:00Z" }),
      aClock({ clockId: "soon", kind: "update", dueAt: "2026-05-21T12:00:00Z" }),
    ];

    const text = renderText(<ClocksCard clocks={clocks} {...when} />);

    expect(text).toMatch(/Update.*Resolution.*First reply/);
  });

  it("says of a date without a target who made it", () => {
    const own = renderText(<ClocksCard clocks={[aClock({ target: null })]} {...when} />);
    const promise = renderText(
      <ClocksCard clocks={[aClock({ target: null, kind: "promise" })]} {...when} />,
    );

    expect(own).toContain("A date set by an agent");
    expect(promise).toContain("A promise to the customer");
  });

  it("says that no clock runs", () => {
    expect(renderText(<ClocksCard clocks={[]} {...when} />)).toContain("No clock runs");
  });
});

describe("finding what a ticket owes next", () => {
  it("takes the earliest clock without an answer", () => {
    const clocks = [
      aClock({ clockId: "late", dueAt: "2026-05-23T12:00:00Z" }),
      aClock({ clockId: "soon", dueAt: "2026-05-21T12:00:00Z", readBy: "2026-05-20T21:00:00Z" }),
      aClock({ clockId: "met", state: "met", metAt: "2026-05-20T12:00:00Z" }),
      aClock({ clockId: "paused", state: "paused", dueAt: null, readBy: null }),
    ];

    const due = nextDue(clocks);

    expect(due?.dueAt).toBe("2026-05-21T12:00:00Z");
    expect(due?.readBy).toBe("2026-05-20T21:00:00Z");
  });

  it("still counts a missed clock that nobody has answered", () => {
    expect(nextDue([aClock({ state: "missed" })])).not.toBeNull();
  });

  it("finds nothing once all is answered or cancelled", () => {
    expect(nextDue([aClock({ state: "cancelled" })])).toBeNull();
  });
});
