import { describe, expect, it } from "vitest";
import { starterReplies } from "#app/domain/reply/starter-replies.ts";
import { addStarterReplies } from "#app/services/saved-reply/add-starter-replies.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aSavedReply, repliesSeenBy } from "./a-saved-reply.ts";

const house = useHouse();

describe("beginning with replies that others wrote", () => {
  it("brings each once, in both languages, and leaves a shortcut that is taken to its owner", async () => {
    const shop = await aShop(house);
    await aSavedReply(house, shop, { name: "Mine", shortcut: "where" });
    const asked = { shopId: shop.id, by: shop.owner };

    const english = await addStarterReplies(house.deps, { ...asked, language: "en" });
    const again = await addStarterReplies(house.deps, { ...asked, language: "en" });
    const german = await addStarterReplies(house.deps, { ...asked, language: "de" });

    expect([english, again, german]).toEqual([
      starterReplies.en.length,
      0,
      starterReplies.de.length,
    ]);
    expect(await repliesSeenBy(house, shop)).toHaveLength(1 + english + german);
  });

  it("is nothing for those who only read", async () => {
    const shop = await aShop(house);
    const by = await aMember(house, shop, { role: "read-only" });

    const asked = addStarterReplies(house.deps, { shopId: shop.id, by, language: "en" });

    await expectRefusal(asked, "not-allowed");
  });
});
