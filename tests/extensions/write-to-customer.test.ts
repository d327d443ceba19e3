import { getExtension } from "@shopify/ui-extensions-tester";
import { waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { appAnswers } from "./app-answers.ts";
import { extensionFolder } from "./extension-folder.ts";
import { elementAt, press, type, wordsAt } from "./on-the-page.ts";
import { wordsOf } from "./words-of.ts";

const extension = getExtension(
  "admin.order-details.action.render",
  extensionFolder("write-to-customer"),
);

beforeEach(() => {
  extension.setUp();
  extension.shopify.i18n.translate = wordsOf("write-to-customer");
  extension.shopify.data.selected = [{ id: "gid://shopify/Order/42" }];
});
afterEach(() => extension.tearDown());

const addressee = { orderName: "#1042", address: "anna@example.com", key: "k1" };

describe("writing to the customer of an order", () => {
  it("shows whom it goes to, sends it once and names the ticket for the answer", async () => {
    const ask = (extension.fetch = appAnswers(
      { body: addressee },
      { body: { ticketId: "t9", number: "MJ-1055" } },
    ));
    const close = (extension.shopify.close = vi.fn());

    await extension.render();
    await waitFor(() =>
      expect(wordsAt("s-text")).toEqual(["Goes to anna@example.com, the address of order #1042."]),
    );
    await type("Subject", "Your stone");
    await type("Message", "We found a crack in it.");
    await press("Send");

    const link = await elementAt("s-link");
    expect(link.getAttribute("href")).toBe("app:app/tickets/t9");
    expect(link.textContent).toBe("MJ-1055");
    expect(ask).toHaveBeenCalledTimes(2);
    const [path, init] = ask.mock.calls[1] ?? [];
    expect(path).toBe("/api/extension/letters");
    expect(JSON.parse(init?.body as string)).toEqual({
      orderGid: "gid://shopify/Order/42",
      to: "anna@example.com",
      subject: "Your stone",
      text: "We found a crack in it.",
      key: "k1",
    });
    await press("Close");
    expect(close).toHaveBeenCalledOnce();
  });

  it("asks for what is missing beside its field and sends nothing", async () => {
    const ask = (extension.fetch = appAnswers({ body: addressee }));

    await extension.render();
    await type("Subject", "   ");
    await press("Send");

    await waitFor(() =>
      expect(document.body.querySelector("s-text-field")?.getAttribute("error")).toBe(
        "Say what the mail is about.",
      ),
    );
    expect(document.body.querySelector("s-text-area")?.getAttribute("error")).toBe(
      "Write a message.",
    );
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("keeps what was written when the app refuses it", async () => {
    extension.fetch = appAnswers(
      { body: addressee },
      { status: 409, body: { refusal: "The order’s address has changed." } },
    );

    await extension.render();
    await type("Subject", "Your stone");
    await type("Message", "We found a crack in it.");
    await press("Send");

    await waitFor(() => expect(wordsAt("s-banner")).toEqual(["The order’s address has changed."]));
    expect(await elementAt("s-text-area")).toHaveProperty("value", "We found a crack in it.");
  });

  it("says why an order without an address can't be written to", async () => {
    extension.fetch = appAnswers({
      status: 422,
      body: { refusal: "This order has no email address." },
    });

    await extension.render();

    await waitFor(() => expect(wordsAt("s-banner")).toEqual(["This order has no email address."]));
    expect(wordsAt("s-button")).toEqual(["Cancel"]);
  });
});
