import { describe, expect, it } from "vitest";
import { findBarriers } from "./find-barriers.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

describe("rules that the shop writes itself", () => {
  it("begin as a template, are tried on last month's tickets, and act on the next mail", async () => {
    await stage().write(stage().customer(3), {
      subject: "The clasp",
      text: "Hello, my bracelet arrived broken. What now?",
    });
    const visit = await stage().openApp();
    const { app, page } = visit;
    await app.locator("[data-test=ticket-row]", { hasText: "The clasp" }).waitFor();
    await go(visit, "/app/rules");
    await app.getByText("No rules yet").waitFor();
    await keepScreen(visit, "rules-none");

    await app.getByRole("link", { name: "Use the template Arrived damaged" }).click();
    await app.getByRole("button", { name: "Remove condition: Fulfilment" }).click();
    await app.getByLabel("Name").fill("Broken things");
    const sentence = app.locator("[data-test=rule-sentence]");
    await sentence.getByText("When a mail arrives and").waitFor();
    expect(await sentence.textContent()).toBe(
      "When a mail arrives and (the message contains “damaged”, “broken”, or “scratched” or the message contains “beschädigt” or “kaputt”): tag “Damaged” and move it to Returns and refunds.",
    );
    await app.getByRole("button", { name: "Try it on last month’s tickets" }).click();
    await app
      .locator("[data-test=rule-trial]")
      .getByText("It would have acted on 1 ticket")
      .waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();

    await app.getByRole("heading", { level: 1, name: "Broken things" }).waitFor();
    await app.getByText("It has not acted on a ticket yet.").waitFor();
    await stage().write(stage().customer(4), {
      subject: "A broken chain",
      text: "Hello, the chain is broken.",
    });
    await app.locator("[data-test=rule-runs]").getByText("Add tags").waitFor();
    await keepScreen(visit, "rule");
    expect(await findBarriers(visit)).toEqual([]);
    await app.locator("[data-test=rule-runs] a").first().click();
    await app
      .getByText("Rule “Broken things” tagged this “Damaged”")
      .first()
      .waitFor({ state: "attached" });
  });

  it("are put in order and switched on a phone, too", async () => {
    const visit = await stage().openApp({ size: { width: 390, height: 844 } });
    const { app, page } = visit;
    await go(visit, "/app/rules/new?template=take-turns");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await app.getByRole("heading", { level: 1, name: "Share new tickets" }).waitFor();
    expect(await overflow(visit)).toBe(0);
    await keepScreen(visit, "rule");
    await go(visit, "/app/rules");
    await app.getByRole("button", { name: "Move Share new tickets up" }).click();
    await app.locator("[data-test=rule]").first().getByText("Share new tickets").waitFor();
    await app.getByRole("button", { name: "Switch off Share new tickets" }).click();
    await app.getByRole("button", { name: "Switch on Share new tickets" }).waitFor();
    expect(await overflow(visit)).toBe(0);
    expect(await findBarriers(visit)).toEqual([]);
    await keepScreen(visit, "rules");
  });
});

function go(visit: Parameters<typeof keepScreen>[0], path: string): Promise<void> {
  return visit.frame().evaluate((to) => {
    const { __remixRouter } = globalThis as unknown as {
      __remixRouter: { navigate(to: string): Promise<void> };
    };
    return __remixRouter.navigate(to);
  }, path);
}
