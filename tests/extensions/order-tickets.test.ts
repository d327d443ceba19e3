import { getExtension } from "@shopify/ui-extensions-tester";
import { waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { appAnswers } from "./app-answers.ts";
import { extensionFolder } from "./extension-folder.ts";
import { elementAt, press, wordsAt } from "./on-the-page.ts";
import { wordsOf } from "./words-of.ts";

const extension = getExtension(
  "admin.order-details.block.render",
  extensionFolder("order-tickets"),
);

beforeEach(() => {
  extension.setUp();
  extension.shopify.i18n.translate = wordsOf("order-tickets");
  extension.shopify.data.selected = [{ id: "gid://shopify/Order/42" }];
});
afterEach(() => extension.tearDown());

const late = {
  ticketId: "t1",
  number: "MJ-1042",
  subject: "Where is my ring?",
  state: "Open",
  tone: "critical",
  due: "by Mon 17:00",
};

describe("the block on an order's page", () => {
  it("lists the order's tickets with state and due time, each a link into the app", async () => {
    const ask = (extension.fetch = appAnswers({ body: { tickets: [late], more: 0 } }));

    await extension.render();

    const link = await elementAt("s-link");
    expect(link.getAttribute("href")).toBe("app:app/tickets/t1");
    expect(link.textContent).toBe("MJ-1042 Where is my ring?");
    expect(wordsAt("s-badge")).toEqual(["Open"]);
    expect(wordsAt("s-text")).toEqual(["by Mon 17:00"]);
    expect(ask.mock.calls[0]?.[0]).toBe(
      "/api/extension/tickets?order=gid%3A%2F%2Fshopify%2FOrder%2F42",
    );
  });

  it("sums up in its head while it is folded", async () => {
    extension.fetch = appAnswers({ body: { tickets: [late], more: 0 } });

    await extension.render();

    await waitFor(() =>
      expect(document.body.querySelector("s-admin-block")?.getAttribute("collapsedSummary")).toBe(
        "MJ-1042 · Open",
      ),
    );
  });

  it("says how many more there are than it lists", async () => {
    extension.fetch = appAnswers({ body: { tickets: [late], more: 4 } });

    await extension.render();

    await elementAt("s-link");
    expect(wordsAt("s-text")).toContain("and 4 more");
  });

  it("says so when the order has no ticket, which an unreachable app must not look like", async () => {
    extension.fetch = appAnswers("down", { body: { tickets: [], more: 0 } });

    await extension.render();

    await waitFor(() =>
      expect(wordsAt("s-banner s-text")).toEqual(["Loupe could not be reached."]),
    );
    await press("Try again");
    await waitFor(() => expect(wordsAt("s-text")).toEqual(["No tickets about this order."]));
    expect(wordsAt("s-banner")).toEqual([]);
  });

  it("tells somebody whom the owner has blocked why nothing is shown", async () => {
    extension.fetch = appAnswers({ status: 403, body: { refusal: "The owner has blocked you." } });

    await extension.render();

    await waitFor(() => expect(wordsAt("s-banner")).toEqual(["The owner has blocked you."]));
  });

  it("leads to the form for a mail to the customer", async () => {
    extension.fetch = appAnswers({ body: { tickets: [], more: 0 } });
    const navigate = (extension.shopify.navigation.navigate = vi.fn());

    await extension.render();
    await press("Write to the customer");

    expect(navigate).toHaveBeenCalledWith("extension://write-to-customer");
  });
});
