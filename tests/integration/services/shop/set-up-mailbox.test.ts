import { describe, expect, it } from "vitest";
import { setUpMailbox } from "#app/services/shop/set-up-mailbox.ts";
import { aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("setting up the mailbox", () => {
  it("gives the support address an unguessable address to forward to", async () => {
    const [mejurn, other] = [await aShop(house), await aShop(house)];

    expect(mejurn.token).toMatch(/^[a-z2-7]{20}$/);
    expect(mejurn.token).not.toBe(other.token);
    expect((await lookAt(house, mejurn).mailbox()).address).toBe("support@mejurn.example");
  });

  it("keeps the receiving address when the support address changes, and asks for proof again", async () => {
    const shop = await aShop(house);
    const supportAddress = " Hello@Mejurn.example ";

    await setUpMailbox(house.deps, { shopId: shop.id, role: "owner", supportAddress });

    expect(await lookAt(house, shop).mailbox()).toMatchObject({
      address: "hello@mejurn.example",
      token: shop.token,
      provenAt: null,
    });
  });

  it("changes nothing when the same address is entered again", async () => {
    const shop = await aShop(house);
    const before = await lookAt(house, shop).mailbox();
    house.clock.pass(1_000);

    await setUpMailbox(house.deps, {
      shopId: shop.id,
      role: "owner",
      supportAddress: shop.supportAddress,
    });

    expect(await lookAt(house, shop).mailbox()).toEqual(before);
  });

  it.each(["support", "a@b", "two@x.example, three@x.example", ""])(
    "refuses %j, which is no address",
    async (supportAddress) => {
      const shop = await aShop(house);

      const words = await expectRefusal(
        setUpMailbox(house.deps, { shopId: shop.id, role: "owner", supportAddress }),
        "invalid",
      );

      expect(words).toMatch(/Enter the address/);
    },
  );

  it("refuses Loupe's own address: mail would go round in circles", async () => {
    const shop = await aShop(house);
    const supportAddress = shop.receivingAddress;

    const work = setUpMailbox(house.deps, { shopId: shop.id, role: "owner", supportAddress });

    expect(await expectRefusal(work, "invalid")).toMatch(/Loupe's own/);
  });

  it("is the owner's to do", async () => {
    const shop = await aShop(house);
    const supportAddress = "other@mejurn.example";

    for (const role of ["agent", "read-only", "blocked"] as const)
      await expectRefusal(
        setUpMailbox(house.deps, { shopId: shop.id, role, supportAddress }),
        "not-allowed",
      );
  });
});
