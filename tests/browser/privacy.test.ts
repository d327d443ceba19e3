import { createHmac, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import { until } from "#tests/e2e/until.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

describe("privacy, from the number in a mail to the archive", () => {
  it("masks a card number, shows it to an agent with a reason, and tells the owner who looked", async () => {
    const anna = stage().customer(2);
    await stage().write(anna, {
      subject: "Refund please",
      text: "Please refund to DE89 3704 0044 0532 0130 00, not to my card 4111 1111 1111 1111.",
    });
    const agent = memberOf(stage().mejurn, "agent");
    const visit = await stage().openApp({ as: agent, size: wide });
    const { app } = visit;
    await app.locator("[data-test=ticket-row]", { hasText: "Refund please" }).click();
    await app.locator("[data-test=masked]").waitFor();
    expect(await app.getByText("4111 1111").count()).toBe(0);
    await keepScreen(visit, "privacy-masked");

    await app.getByRole("button", { name: "Show what was written" }).click();
    await app.getByLabel("Why do you need to see it?").fill("to set up the transfer");
    await keepScreen(visit, "privacy-reason");
    await app.getByRole("button", { name: "Show", exact: true }).click();
    await app.locator("[data-test=revealed]", { hasText: "DE89 3704 0044" }).waitFor();
    await keepScreen(visit, "privacy-revealed");
    await app.getByRole("button", { name: "Close" }).last().click();
    await app.getByText("Who looked at this ticket").click();
    await app.locator("[data-test=access-entry]", { hasText: "to set up the transfer" }).waitFor();

    for (const size of [wide, phone]) {
      const owner = await stage().openApp({ size, path: "/app/access" });
      await owner.app.locator("[data-test=access-entry]", { hasText: "Revealed" }).waitFor();
      expect(await overflow(owner)).toBe(0);
      await keepScreen(owner, "access-log");
    }
  });

  it("shows the owner requests, an archive to download, and what a retention would remove", async () => {
    const person = stage().customer(2);
    await posted("customers/data_request", { id: 1, email: person.email });
    await until("the archive", async () => {
      const rows = await readRows<{ blobName: string | null }>(
        stage().ownerUrl,
        `select "blobName" from "PrivacyRequest" where "kind" = 'data-request'`,
        [],
      );
      return rows[0]?.blobName ? rows : null;
    });
    for (const size of [wide, phone]) {
      const owner = await stage().openApp({ size, path: "/app/privacy" });
      const { app, page } = owner;
      await app.locator("[data-test=privacy-request][data-state=done]").waitFor();
      if (size === wide) {
        const saved = page.waitForEvent("download");
        await app.getByRole("button", { name: /Download the archive/ }).click();
        expect((await saved).suggestedFilename()).toBe("customer-data.zip");
      }
      await app.getByLabel("Anonymise closed tickets after this many months").fill("12");
      await app.getByRole("button", { name: "Show what would go" }).click();
      await app.locator("[data-test=dry-run]").waitFor();
      expect(await overflow(owner)).toBe(0);
      await keepScreen(owner, "privacy");
    }
    await posted("customers/redact", { id: 1, email: person.email });
    const owner = await stage().openApp({ size: wide });
    await owner.app
      .locator("[data-test=ticket-row]", { hasText: "Erased customer" })
      .first()
      .click();
    await owner.app.locator("[data-test=customer][data-state=erased]").waitFor();
    await keepScreen(owner, "ticket-erased");
  });
});

/** Signed as Shopify signs; answered with 200. */
async function posted(topic: string, customer: object): Promise<void> {
  const { app, mejurn, settings } = stage();
  const body = JSON.stringify({ shop_domain: mejurn.domain, customer, orders_to_redact: [] });
  const secret = settings.SHOPIFY_API_SECRET ?? "";
  const response = await fetch(new URL("/webhooks/compliance", app.origin), {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-shopify-topic": topic,
      "x-shopify-shop-domain": mejurn.domain,
      "x-shopify-api-version": "2026-10",
      "x-shopify-webhook-id": randomUUID(),
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"),
    },
  });
  expect(response.status).toBe(200);
}
