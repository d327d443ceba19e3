import { getExtension } from "@shopify/ui-extensions-tester";
import { waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appAnswers } from "./app-answers.ts";
import { extensionFolder } from "./extension-folder.ts";
import { elementAt, wordsAt } from "./on-the-page.ts";
import { wordsOf } from "./words-of.ts";

const extension = getExtension(
  "admin.customer-details.block.render",
  extensionFolder("customer-tickets"),
);

beforeEach(() => {
  extension.setUp();
  extension.shopify.i18n.translate = wordsOf("customer-tickets");
  extension.shopify.data.selected = [{ id: "gid://shopify/Customer/7" }];
});
afterEach(() => extension.tearDown());

describe("the block on a customer's page", () => {
  it("asks for the tickets of that customer and counts them in its head", async () => {
    const ticket = { subject: "Resize", state: "Waiting", tone: "neutral", due: null };
    const ask = (extension.fetch = appAnswers({
      body: {
        tickets: [
          { ...ticket, ticketId: "t1", number: "MJ-1" },
          { ...ticket, ticketId: "t2", number: "MJ-2" },
        ],
        more: 3,
      },
    }));

    await extension.render();

    await elementAt("s-link");
    expect(wordsAt("s-link")).toEqual(["MJ-1 Resize", "MJ-2 Resize"]);
    expect(document.body.querySelector("s-admin-block")?.getAttribute("collapsedSummary")).toBe(
      "5 tickets",
    );
    expect(ask.mock.calls[0]?.[0]).toBe(
      "/api/extension/tickets?customer=gid%3A%2F%2Fshopify%2FCustomer%2F7",
    );
  });

  it("says so when there are none", async () => {
    extension.fetch = appAnswers({ body: { tickets: [], more: 0 } });

    await extension.render();

    await waitFor(() => expect(wordsAt("s-text")).toEqual(["No tickets of this customer."]));
    expect(wordsAt("s-button")).toEqual([]);
  });
});
