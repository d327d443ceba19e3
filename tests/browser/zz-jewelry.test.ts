import { expect, it } from "vitest";
import { mkdirSync } from "node:fs";
import { overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

async function shot({ page, frame }: any, name: string) {
  const size = page.viewportSize();
  const h = await frame().evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.min(4000, h + 60) });
  await new Promise((r) => setTimeout(r, 300));
  await page.screenshot({ path: `/tmp/jw/${name}-${size.width}.png` });
  await page.setViewportSize(size);
}

it("looks", async () => {
  mkdirSync("/tmp/jw", { recursive: true });
  const st = stage();
  const all = st.mejurn.orders.toReversed();
  const open = all.find((o) => o.fulfillmentStatus === "UNFULFILLED" && o.customerId !== null && o.email);
  const sent = all.find((o) => o.fulfillmentStatus === "FULFILLED" && o.customerId !== null && o.email);
  const who = (o: any) => st.mejurn.customers.find(({ id }) => id === o.customerId)!;
  await st.write(who(open), { subject: `My ring, order ${open!.name}`, text: `Hello,\n\nplease change the size of order ${open!.name} to 7.\n\nThank you` });
  await st.write(who(sent), { subject: `Return`, text: `Hello,\n\ncan I return order ${sent!.name}?` });
  for (const size of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    const visit = await st.openApp({ size });
    const { app } = visit;
    await app.locator("[data-test=ticket-row]").nth(1).waitFor();
    await app.locator("[data-test=ticket-row] [data-test=surprise]").first().waitFor({ timeout: 20000 }).catch(() => undefined);
    await shot(visit, "inbox");
    expect(await overflow(visit)).toBe(0);
    await app.locator("[data-test=ticket-row]", { hasText: "Return" }).click();
    await app.locator("[data-test=order]").first().waitFor();
    await app.locator("[data-test=returnable] summary").first().click();
    await shot(visit, "return");
    expect(await overflow(visit)).toBe(0);
    await app.getByRole("group", { name: /Actions for order/ }).first().getByRole("button", { name: "Open return" }).or(app.getByRole("group", { name: /Actions for order/ }).first().getByRole("button", { name: /eturn/ })).first().click().catch((e: unknown) => console.log(String(e)));
    await app.locator("[data-test=action]").waitFor();
    await new Promise((r) => setTimeout(r, 3000));
    await shot(visit, "return-form");
    await visit.page.keyboard.press("Escape");
    await app.getByLabel("Inbox").first().click();
    await app.locator("[data-test=ticket-row]", { hasText: "My ring" }).click();
    await app.locator("[data-test=surprise-notice]").waitFor();
    await shot(visit, "change");
    expect(await overflow(visit)).toBe(0);
    if (size.width === 390) {
      await app.getByRole("button", { name: "Hold fulfilment" }).click();
      await new Promise((r) => setTimeout(r, 6000));
      await shot(visit, "held");
    }
  }
  console.log(st.complaints());
}, 120000);
