import { createHmac } from "node:crypto";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { memberOf, messagesOf, openDesk } from "#tests/e2e/open-desk.ts";
import { readRows } from "#tests/e2e/read-rows.ts";
import { until } from "#tests/e2e/until.ts";
import { signSessionToken } from "#tests/sandbox/shopify/access/session-token.ts";
import { signCustomerToken } from "#tests/sandbox/storefront/sign-customer-token.ts";
import { signProxyQuery } from "#tests/sandbox/storefront/sign-proxy-query.ts";
import { keepPicture } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage({
  // The shops' pages for customers are those of the first shop.
  ownApp: true,
  // The form that was sent too fast is answered 422, which the browser says aloud.
  expectedComplaints: /status of 422/,
});

describe("what Shopify shows of Loupe", () => {
  it("shows an order's ticket on the order's page, lets staff write from there, and takes the contact form", async () => {
    const { sandbox, mejurn } = stage();
    const { customer, order } = someoneWithAnOrder();
    const desk = openDesk(sandbox, mejurn, memberOf(mejurn, "owner"));
    // Opened first: a form that is sent as soon as it is there was filled in by a program.
    const { page: shop } = await stage().openApp();
    await shop.goto(`${sandbox.storefront.url}/pages/contact`);
    await expect.poll(() => shop.locator("[name=stamp]").inputValue()).not.toBe("");
    await stage().write(customer, {
      subject: `Where is order ${order.name}?`,
      text: `Hello, where is my order ${order.name}?`,
    });
    const ticket = await desk.ticketAbout(`Where is order ${order.name}?`);
    await until("the order is linked", async () =>
      (await desk.ticket(ticket.ticketId)).orders.find(({ facts }) => facts.name === order.name),
    );

    const { page } = await stage().openApp();
    const orderPage = `${sandbox.admin.url}/store/${mejurn.handle}/orders/${numberOf(order.id)}`;
    await page.goto(orderPage);
    const block = page.frameLocator('[data-extension="order-tickets"]');
    const link = block.getByRole("link", {
      name: `${ticket.number} Where is order ${order.name}?`,
    });
    await link.waitFor();
    await block.getByText(/^Reply by /).waitFor();
    await keep(page, "extension-order");
    await link.click();
    await page
      .frameLocator("#app-frame")
      .getByRole("heading", { name: /Where is order/, level: 1 })
      .waitFor();

    await page.goto(orderPage);
    await page.getByRole("button", { name: /^More actions: Write/ }).click();
    const action = page.frameLocator('dialog [data-extension="write-to-customer"]');
    await action.getByText(`Goes to ${order.email}`).waitFor();
    await action.getByLabel("Subject").fill("Your stone");
    await action
      .getByLabel("Message")
      .fill("We have found a finer stone for you. Shall we take it?");
    await keep(page, "extension-letter");
    await action.getByRole("button", { name: "Send", exact: true }).click();
    await action.getByRole("link", { name: /^MJ-\d+$/ }).waitFor();
    const mailbox = await stage().openMailbox(customer);
    await mailbox
      .getByText(/\[MJ-\d+\] Your stone/)
      .first()
      .waitFor();

    const theirs = page.frameLocator('[data-extension="customer-tickets"]');
    const letter = theirs.getByRole("link", { name: /Your stone/ });
    // Whose ticket it is, is looked up in the background; the block of Shopify's page does not change by itself.
    await expect
      .poll(
        async () => {
          await page.goto(
            `${sandbox.admin.url}/store/${mejurn.handle}/customers/${numberOf(order.customerId ?? "")}`,
          );
          return letter.waitFor({ timeout: 2_000 }).then(
            () => true,
            () => false,
          );
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    await theirs.getByText("Waiting for the customer").waitFor();
    await keep(page, "extension-customer");

    await fillIn(shop, order.name);
    await keep(shop, "contact-form");
    await shop.getByRole("button", { name: "Send", exact: true }).click();
    await shop.getByText(/^Thank you\. Your message has reached/).waitFor();
    const posted = await desk.ticketAbout("The clasp of my bracelet is open. Can you mend it?");
    const [message] = messagesOf(posted);
    expect(message?.proof?.level).toBe("unproven");
    expect(message?.attachments.map(({ fileName }) => fileName)).toEqual(["clasp.png"]);
  });

  it("takes a question from the customer's account, proven for the customer's own order alone", async () => {
    const { sandbox, mejurn } = stage();
    const { order } = someoneWithAnOrder();
    const desk = openDesk(sandbox, mejurn, memberOf(mejurn, "owner"));
    const { page } = await stage().openApp();
    await page.goto(`${sandbox.storefront.url}/account/orders/${numberOf(order.id)}`);
    await page.getByText("Get help with this order").click();
    const modal = page.frameLocator('[title="order-help"]');
    await modal.getByLabel("How can we help?").fill("Can you engrave my bracelet?");
    await modal.getByRole("button", { name: "Send", exact: true }).click();
    await modal.getByText(`Thank you. We answer by email to ${order.email}.`).waitFor();
    await keep(page, "account-question");

    const ticket = await desk.ticketAbout("Can you engrave my bracelet?");
    await until("the order is linked", async () => {
      const { orders, thread } = await desk.ticket(ticket.ticketId);
      const [message] = messagesOf({ ...ticket, thread });
      return orders.length > 0 && message?.proof?.level === "order";
    });
  });
});

describe("the doors behind it", () => {
  it("takes the contact form from a browser without script, with one step more, in the shop's own page", async () => {
    const { sandbox, mejurn } = stage();
    const address = `${sandbox.storefront.url}/apps/loupe/contact`;
    const letter = {
      name: "Nor Script",
      email: "nor.script@post.example",
      message: "Do you repair {{ shop.name }} <b>rings</b>?",
      stamp: "",
    };

    const shown = await fetch(address, { method: "POST", body: formOf(letter) });
    const page = await shown.text();
    const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(page).toContain(`<title>Contact – ${mejurn.name}</title>`);
    expect(page).toContain("Do you repair {{ shop.name }}".replaceAll(/[{}]/g, entity));
    const [sent] = await until("the form is no longer sent too fast", async () => {
      const answered = await fetch(address, { method: "POST", body: formOf({ ...letter, stamp }) });
      const words = await answered.text();
      return words.includes("Thank you. Your message has reached") ? [words] : undefined;
    });

    expect(sent).toContain("nor.script@post.example");
    const desk = openDesk(sandbox, mejurn, memberOf(mejurn, "owner"));
    await desk.ticketAbout("Do you repair {{ shop.name }} <b>rings</b>?");
  });

  it("takes nothing that Shopify did not sign, and lets Shopify's pages read why", async () => {
    const { sandbox } = stage();
    const app = sandbox.proxy.url;
    const flow = JSON.stringify({ shopify_domain: "mejurn.myshopify.com", properties: {} });

    const answers = await Promise.all([
      fetch(`${app}/proxy/contact?shop=mejurn.myshopify.com&timestamp=1&signature=00`),
      fetch(`${app}/flow/add-note`, {
        method: "POST",
        body: flow,
        headers: { "X-Shopify-Hmac-Sha256": "00" },
      }),
      fetch(`${app}/api/customer-account`, {
        method: "POST",
        body: "{}",
        headers: { "user-agent": BROWSER },
      }),
      fetch(`${app}/api/extension/tickets?order=gid://shopify/Order/1`, {
        headers: {
          authorization: "Bearer x",
          origin: "https://extensions.shopifycdn.com",
          "user-agent": BROWSER,
        },
      }),
    ]);
    const asked = await fetch(`${app}/api/extension/letters`, { method: "OPTIONS" });

    for (const answer of answers) expect([400, 401]).toContain(answer.status);
    expect(answers[3]?.headers.get("access-control-allow-origin")).toBe("*");
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-headers")).toContain("Authorization");
  });

  it("takes no token or signature that ran out, was made for another app or in another shop's name", async () => {
    const { sandbox, mejurn, larkspur, settings } = stage();
    const { order } = someoneWithAnOrder();
    const secret = settings.SHOPIFY_API_SECRET ?? "";
    const app = { apiKey: settings.SHOPIFY_API_KEY ?? "", apiSecret: secret };
    const owner = memberOf(mejurn, "owner");
    const path = `/api/extension/tickets?order=${encodeURIComponent(order.id)}`;
    const ask = (token: string, at: string = path, init: RequestInit = {}) =>
      fetch(sandbox.proxy.url + at, {
        ...init,
        headers: { authorization: `Bearer ${token}`, "user-agent": BROWSER, ...init.headers },
      });
    const longAgo = Date.now() - 10 * 60_000;

    const fine = await ask(await signSessionToken(app, mejurn.domain, owner.id, Date.now()));
    const refused = await Promise.all([
      ask(await signSessionToken(app, mejurn.domain, owner.id, longAgo)),
      ask(await signSessionToken({ ...app, apiKey: "other" }, mejurn.domain, owner.id, Date.now())),
      ask(await signSessionToken({ ...app, apiSecret: "x" }, mejurn.domain, owner.id, Date.now())),
      ask(await signCustomerToken(app, mejurn.domain, order.customerId)),
      ask(
        await signCustomerToken({ ...app, apiSecret: "x" }, mejurn.domain, order.customerId),
        ACCOUNT,
        {
          method: "POST",
          body: JSON.stringify({ orderGid: order.id, text: "Hello", key: "a-key-of-the-form" }),
        },
      ),
    ]);
    const inTheirName = await ask(
      await signSessionToken(app, larkspur.domain, memberOf(larkspur, "owner").id, Date.now()),
    );

    expect(fine.status).toBe(200);
    expect(await fine.json()).not.toMatchObject({ tickets: [] });
    expect(refused.map(({ status }) => status).filter((status) => status < 400)).toEqual([]);
    // The other shop has its own tickets, and none of this order.
    expect(await inTheirName.json()).toMatchObject({ tickets: [], more: 0 });
  });

  it("takes no address of the form that was signed for another shop, for another question or long ago", async () => {
    const { sandbox, mejurn, larkspur, settings } = stage();
    const secret = settings.SHOPIFY_API_SECRET ?? "";
    const signed = (at: Date, shop = mejurn.domain, key = secret) =>
      signProxyQuery(new URLSearchParams("as=json"), { shop, pathPrefix: "/apps/loupe", at }, key);
    const ask = async (query: URLSearchParams) =>
      (await fetch(`${sandbox.proxy.url}/proxy/contact?${query}`)).status;
    const moved = signed(new Date());
    moved.set("shop", larkspur.domain);
    const changed = signed(new Date());
    changed.set("as", "page");

    expect(await ask(signed(new Date()))).toBe(200);
    expect(await ask(moved)).toBe(400);
    expect(await ask(changed)).toBe(400);
    expect(await ask(signed(new Date(Date.now() - 5 * 60_000)))).toBe(400);
    expect(await ask(signed(new Date(), mejurn.domain, "another"))).toBe(400);
  });

  it("lets those who only read see an order's tickets, but not write to its customer", async () => {
    const { sandbox, mejurn } = stage();
    const { order } = someoneWithAnOrder();
    const reader = memberOf(mejurn, "agent");
    await readRows(
      stage().ownerUrl,
      `update "Member" set "role" = 'read-only' where "shopifyUserId" = $1`,
      [reader.id],
    );
    await openDesk(sandbox, mejurn, reader).inbox();
    await readRows(
      stage().ownerUrl,
      `update "Member" set "role" = 'read-only' where "shopifyUserId" = $1`,
      [reader.id],
    );
    const ask = async (path: string) =>
      fetch(sandbox.proxy.url + path, {
        headers: {
          authorization: `Bearer ${await sandbox.shopify.signSessionToken(mejurn.domain, reader.id)}`,
          "user-agent": BROWSER,
        },
      });

    const seen = await ask(`/api/extension/tickets?order=${encodeURIComponent(order.id)}`);
    const letter = await ask(`/api/extension/letters?order=${encodeURIComponent(order.id)}`);

    expect(seen.status).toBe(200);
    expect(letter.status).toBe(403);
    expect(await letter.json()).toMatchObject({
      refusal: expect.stringContaining("read only") as unknown,
    });
  });

  it("does what a workflow asks once, however often Flow asks", async () => {
    const { sandbox, mejurn } = stage();
    const { order } = someoneWithAnOrder();
    const desk = openDesk(sandbox, mejurn, memberOf(mejurn, "owner"));
    const run = {
      shopify_domain: mejurn.domain,
      action_run_id: "run-1",
      properties: {
        order_id: Number(numberOf(order.id)),
        subject: "High-risk order",
        note: "Check it before it ships.",
        urgency: "urgent",
      },
    };

    const answers = [await askFlow("create-ticket", run), await askFlow("create-ticket", run)];
    const unclear = await askFlow("create-ticket", { ...run, action_run_id: "2", properties: {} });

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(unclear.status).toBe(422);
    await desk.ticketAbout("High-risk order");
    const rows = (await desk.inbox()).filter(({ subject }) => subject === "High-risk order");
    expect(rows).toMatchObject([{ urgency: "urgent", waitsForUs: false }]);
  });
});

/** Shopify's library answers 410 to what names itself a program. */
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150";

const ACCOUNT = "/api/customer-account";

const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function askFlow(handle: string, run: object): Promise<Response> {
  const body = JSON.stringify(run);
  const secret = stage().settings.SHOPIFY_API_SECRET ?? "";
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  return fetch(`${stage().sandbox.proxy.url}/flow/${handle}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Shopify-Hmac-Sha256": signature },
    body,
  });
}

function someoneWithAnOrder() {
  const { mejurn } = stage();
  for (const order of mejurn.orders.toReversed()) {
    const customer = mejurn.customers.find(({ id }) => id === order.customerId);
    if (customer && order.email === customer.email) return { customer, order };
  }
  throw new Error(`${mejurn.name} has no order of a known customer.`);
}

const numberOf = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);

async function fillIn(shop: Page, orderName: string): Promise<void> {
  await shop.getByLabel("Your name").fill("Jo Fremd");
  await shop.getByLabel("Your email address").fill("jo.fremd@post.example");
  await shop.getByLabel("Order number").fill(orderName);
  await shop
    .getByLabel("How can we help?")
    .fill("The clasp of my bracelet is open. Can you mend it?");
  const picture = await sharp({
    create: { width: 60, height: 40, channels: 3, background: "#c0a060" },
  })
    .png()
    .toBuffer();
  await shop
    .getByLabel("Pictures")
    .setInputFiles({ name: "clasp.png", mimeType: "image/png", buffer: picture });
}

/** At the widths of a desk and of a telephone, to be looked at; nothing has to be scrolled sideways. */
async function keep(page: Page, name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await keepPicture(page, `${name}-${width}`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      `${name} at ${width} pixels`,
    ).toBeLessThanOrEqual(0);
  }
}
