import { getExtension } from "@shopify/ui-extensions-tester";
import { waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { appAnswers } from "./app-answers.ts";
import { extensionFolder } from "./extension-folder.ts";
import { press, type, wordsAt } from "./on-the-page.ts";
import { wordsOf } from "./words-of.ts";

const folder = extensionFolder("order-help");
const modal = getExtension("customer-account.order.action.render", folder);

describe("the customer's question about an order", () => {
  beforeEach(() => {
    modal.setUp();
    modal.shopify.i18n.translate = wordsOf("order-help");
    modal.shopify.orderId = "gid://shopify/Order/42";
    modal.shopify.sessionToken.get = () => Promise.resolve("signed-by-shopify");
  });
  afterEach(() => modal.tearDown());

  it("goes to the app's own address with Shopify's token and says where the answer will come", async () => {
    const ask = (modal.fetch = appAnswers({ body: { address: "anna@example.com" } }));
    const close = (modal.shopify.close = vi.fn());

    await modal.render();
    await type("How can we help?", "The stone is loose.");
    await press("Send");

    await waitFor(() =>
      expect(wordsAt("s-text")).toEqual(["Thank you. We answer by email to anna@example.com."]),
    );
    const [address, init] = ask.mock.calls[0] ?? [];
    expect(address).toBe("https://loupe.example.com/api/customer-account");
    expect(new Headers(init?.headers).get("authorization")).toBe("Bearer signed-by-shopify");
    expect(JSON.parse(init?.body as string)).toMatchObject({
      orderGid: "gid://shopify/Order/42",
      text: "The stone is loose.",
      email: "",
    });
    await press("Close");
    expect(close).toHaveBeenCalledOnce();
  });

  it("asks for an address only when the app doesn't know one, and sends the same question", async () => {
    const ask = (modal.fetch = appAnswers(
      { status: 422, body: { field: "email", refusal: "We need an address to answer to." } },
      { body: { address: "me@example.com" } },
    ));

    await modal.render();
    expect(document.body.querySelector("s-email-field")).toBeNull();
    await type("How can we help?", "The stone is loose.");
    await press("Send");
    await type("Where should we answer? Your email address", "me@example.com");
    await press("Send");

    await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    const [first, second] = ask.mock.calls.map(
      ([, init]) => JSON.parse(init?.body as string) as Record<string, unknown>,
    );
    expect(second).toEqual({ ...first, email: "me@example.com" });
  });

  it("keeps the words when it did not get through", async () => {
    modal.fetch = appAnswers("down");

    await modal.render();
    await type("How can we help?", "The stone is loose.");
    await press("Send");

    await waitFor(() =>
      expect(wordsAt("s-banner")).toEqual(["That did not reach us. Please try again in a moment."]),
    );
    expect(document.body.querySelector("s-text-area")).toHaveProperty(
      "value",
      "The stone is loose.",
    );
  });

  it("sends nothing without words", async () => {
    const ask = (modal.fetch = appAnswers());

    await modal.render();
    await press("Send");

    await waitFor(() =>
      expect(document.body.querySelector("s-text-area")?.getAttribute("error")).toBe(
        "Tell us how we can help.",
      ),
    );
    expect(ask).not.toHaveBeenCalled();
  });
});

describe("the order's menu in the customer's account", () => {
  const menuItem = getExtension("customer-account.order.action.menu-item.render", folder);
  beforeEach(() => menuItem.setUp());
  afterEach(() => menuItem.tearDown());

  it("has an entry that says what it is for", async () => {
    menuItem.shopify.i18n.translate = wordsOf("order-help");

    await menuItem.render();

    expect(wordsAt("s-button")).toEqual(["Get help with this order"]);
  });
});
