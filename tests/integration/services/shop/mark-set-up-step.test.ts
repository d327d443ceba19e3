import { describe, expect, it } from "vitest";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import { markSetUpStep, type MarkSetUpStep } from "#app/services/shop/mark-set-up-step.ts";
import { setUpMailbox } from "#app/services/shop/set-up-mailbox.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const mark = (shop: TestShop, step: Partial<MarkSetUpStep>) =>
  markSetUpStep(house.deps, {
    shopId: shop.id,
    role: "owner",
    step: "hours",
    mark: "done",
    ...step,
  });
const states = async (shop: TestShop) =>
  (await readSetupPage(house.deps.db, shop.id, "in.loupe.example")).states;

describe("going through the first steps", () => {
  it("remembers what was done and left out, and takes it up again", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];

    await mark(shop, {});
    await mark(shop, { step: "domain", mark: "skipped" });
    await mark(shop, { step: "forwarding" });

    expect(await states(shop)).toEqual({
      address: "done",
      forwarding: "done",
      test: "open",
      domain: "skipped",
      hours: "done",
      team: "open",
    });
    expect(await states(other)).toMatchObject({ forwarding: "open", hours: "open" });
    await mark(shop, { step: "domain", mark: null });
    expect(await states(shop)).toMatchObject({ domain: "open", hours: "done" });
  });

  it("asks for the forwarding anew when the support address changes", async () => {
    const shop = await aShop(house);
    await mark(shop, { step: "forwarding" });
    await mark(shop, { step: "test", mark: "skipped" });

    const supportAddress = "hello@mejurn.example";
    await setUpMailbox(house.deps, { shopId: shop.id, role: "owner", supportAddress });

    expect(await states(shop)).toMatchObject({ forwarding: "open", test: "open" });
  });

  it("is the owner's, and takes no word for a mail that did not come", async () => {
    const shop = await aShop(house);
    for (const role of ["agent", "read-only", "blocked"] as const)
      await expectRefusal(mark(shop, { role }), "not-allowed");
    await expectRefusal(mark(shop, { step: "test" }), "invalid");
    await expectRefusal(mark(shop, { step: "address", mark: "skipped" }), "invalid");
  });
});
