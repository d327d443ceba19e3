import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { keepPostedMail, type Posted } from "#app/services/form/keep-posted-mail.ts";
import { openForm } from "#app/services/form/open-form.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("keeping what somebody posted", () => {
  it("counts each sender for itself, also when many posts come at once", async () => {
    const shop = await aShop(house);
    const flood = Array.from({ length: 9 }, (_, turn) => keep(shop, { formKey: `form-${turn}` }));

    const became = await Promise.all(flood);
    const other = await keep(shop, { sender: "198.51.100.1", formKey: "another" });

    expect(became.filter((one) => one === "kept")).toHaveLength(5);
    expect(became.filter((one) => one === "too-many")).toHaveLength(4);
    expect(other).toBe("kept");
  });

  it("stores of the sender's network only a MAC, another one in each shop", async () => {
    const [first, second] = [await aShop(house), await aShop(house)];
    await keep(first, {});
    await keep(second, {});

    const posts = await Promise.all(
      [first, second].map(({ id }) => inShop(house.deps.db, id, (tx) => tx.formPost.findMany())),
    );

    const macs = posts.flat().map(({ senderMac }) => senderMac);
    expect(macs).toHaveLength(2);
    expect(new Set(macs).size).toBe(2);
    expect(macs.join(" ")).not.toContain("203.0.113");
  });

  it("knows the same form again by its key, and takes a changed one for another", async () => {
    const shop = await aShop(house);

    const became = [
      await keep(shop, {}),
      await keep(shop, {}),
      await keep(shop, { message: "I forgot to say: the left one." }),
    ];

    expect(became).toEqual(["kept", "known", "kept"]);
    expect(await lookAt(house, shop).emails()).toHaveLength(2);
  });
});

async function keep(shop: TestShop, posted: Partial<Posted>) {
  const desk = await openForm(house.deps, shop.domain);
  if (!desk) throw new Error("the shop is set up");
  return keepPostedMail(house.deps, desk, {
    from: { name: "Anna Berg", address: "anna.berg@post.example" },
    orderName: null,
    message: "The stone is loose.",
    files: [],
    form: "contact-form",
    sender: "203.0.113.9",
    formKey: "form",
    claims: null,
    ...posted,
  });
}
