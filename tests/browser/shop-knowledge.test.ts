import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { memberOf } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import type { Person } from "#tests/e2e/write-mail.ts";
import { moveParcel } from "#tests/sandbox/shopify/world/happenings/move-parcel.ts";
import { rewriteProduct } from "#tests/sandbox/shopify/world/happenings/products.ts";
import { findBarriers } from "./find-barriers.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";
import { readReply, replyField } from "./write-reply.ts";

const stage = useStage();
const phone = { width: 390, height: 844 };

describe("a question that customers ask again and again", () => {
  it("has its answer ready over the composer, with where each fact is known from", async () => {
    const { customer, order } = someoneWithAParcel();
    const subject = `Where is my parcel? Order ${order}`;
    await stage().write(customer, { subject, text: `Where is my order ${order}?` });
    const agent = memberOf(stage().mejurn, "agent");
    const visit = await stage().openApp({ as: agent });
    const { app, page } = visit;
    await app.locator("[data-test=ticket-row]", { hasText: order }).click();
    await replyField(app);
    await app.locator("[data-test=customer][data-state=linked]").waitFor();

    const card = app.locator("[data-test=suggestion][data-question=where-is-order]");
    await card.getByRole("button", { name: "Show" }).click();
    const text = await card.locator("[data-test=suggested-text]").innerText();
    expect(text).toContain(order);
    await card.locator("[data-test=suggestion-source]").getByText(`Order ${order}`).hover();
    await card.locator("mark.loupe-suggestion__shown").first().waitFor();
    await keepScreen(visit, "suggestion");
    expect(await findBarriers(visit)).toEqual([]);
    const path = new URL(page.url()).pathname.replace(/^.*\/apps\/loupe/, "");
    const small = await stage().openApp({ as: agent, path, size: phone });
    const onPhone = small.app.locator("[data-test=suggestion]");
    await onPhone.getByRole("button", { name: "Show" }).click();
    await keepScreen(small, "suggestion");
    expect(await overflow(small)).toBe(0);

    await card.getByRole("button", { name: "Use as draft" }).click();

    await expect.poll(() => readReply(app)).toContain(order);
    await expect.poll(() => card.count()).toBe(0);
    await app.getByText(/began with the suggested answer/).waitFor({ state: "attached" });
    await onPhone.getByRole("button", { name: "Dismiss" }).click();
    await expect.poll(() => onPhone.count()).toBe(0);
  });
});

describe("the texts of the shop", () => {
  it("are watched: who quotes old words is listed, and agents hear what changed", async () => {
    const { mejurn, sandbox } = stage();
    const world = sandbox.shopify.world(mejurn.domain);
    const [product] = world.shop.products;
    if (!product) throw new Error("The shop sells nothing.");
    const visit = await stage().openApp({ path: "/app/texts" });
    const { app } = visit;
    await expect
      .poll(
        async () => {
          await app.getByRole("heading", { name: "Texts of the shop" }).waitFor();
          const listed = await app.locator("[data-test=shop-text]").count();
          if (listed === 0) await visit.frame().evaluate(() => location.reload());
          return listed;
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toBeGreaterThan(1);
    await app.getByRole("link", { name: "Refund policy" }).waitFor();
    await keepScreen(visit, "texts");
    expect(await findBarriers(visit)).toEqual([]);

    const title = `Knowing Ring ${randomUUID().slice(0, 4)}`;
    rewriteProduct(world, product.id, { title, description: "Polished within 30 days for free." });
    await versions(title, 1);
    await savedReply("<p>We polish it within 30 days.</p>");
    rewriteProduct(world, product.id, { description: "Polished within 45 days for free." });
    await versions(title, 2);

    const list = await stage().openApp({ path: "/app/saved-replies" });
    await list.app.getByText("1 saved reply quotes old words").waitFor();
    await list.app.getByRole("button", { name: "Show them" }).click();
    const drift = list.app.locator("[data-test=drift]");
    await drift
      .getByText(/within 30 days/)
      .first()
      .waitFor();
    await keepScreen(list, "drift");
    expect(await findBarriers(list)).toEqual([]);
    await drift.getByRole("link", { name: title }).click();
    await list.app.getByRole("heading", { name: title }).waitFor();
    await list.app.locator("[data-test=difference] ins").getByText("45").waitFor();
    await keepScreen(list, "text");

    const small = await stage().openApp({ path: "/app/saved-replies", size: phone });
    await small.app.getByRole("button", { name: "Show them" }).click();
    await small.app.locator("[data-test=drift]").waitFor();
    expect(await overflow(small)).toBe(0);
    await keepScreen(small, "drift");
    await small.app.getByRole("button", { name: /is still right/ }).click();
    await expect.poll(() => small.app.locator("[data-test=drift]").count()).toBe(0);

    const notices = await stage().openApp({ path: "/app/notices", size: phone });
    await notices.app
      .locator("main")
      .getByText(/product.s text changed|Texts of \d+ products/)
      .first()
      .waitFor();
    await keepScreen(notices, "notice-text");
  });
});

/** Waits until the text of that title has at least so many versions of this title. */
async function versions(title: string, count: number): Promise<void> {
  const { ownerUrl } = stage();
  await expect
    .poll(
      async () =>
        (await readRows(ownerUrl, `select 1 from "ShopTextVersion" where "title" = $1`, [title]))
          .length,
      { timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(count);
}

async function savedReply(html: string): Promise<void> {
  const { ownerUrl, mejurn } = stage();
  await readRows(
    ownerUrl,
    `insert into "SavedReply" ("shopId", "id", "name", "html", "createdAt", "changedAt")
      select "id", gen_random_uuid(), 'Polishing', $2, now(), now() from "Shop" where "domain" = $1`,
    [mejurn.domain, html],
  );
}

/** A customer of the sandbox with an order on its way, of which the carrier has just said something. */
function someoneWithAParcel(): { customer: Person; order: string } {
  const { mejurn, sandbox } = stage();
  const world = sandbox.shopify.world(mejurn.domain);
  for (const { id, name, email, parcels } of world.shop.orders.toReversed()) {
    const customer = mejurn.customers.find((one) => one.email === email);
    if (!customer || parcels.length !== 1 || parcels[0]?.displayStatus !== "IN_TRANSIT") continue;
    moveParcel(world, id, "in-transit");
    return { customer, order: name };
  }
  throw new Error("nobody waits for a parcel");
}
