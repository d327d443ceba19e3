import { describe, expect, it } from "vitest";
import { readSettingsPage } from "#app/data/pages/settings-page.server.ts";
import { tagTicket } from "#app/services/ticket/tag-ticket.ts";
import { aMember } from "#tests/support/a-member.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("the list of settings", () => {
  it("says how each page stands, of this shop alone", async () => {
    const [shop, theirs] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    await aMember(house, shop);
    await aMember(house, shop, { role: "blocked" });
    const tag = { shopId: shop.id, ticketId: ticket.id, by: shop.owner, add: ["Gift"], remove: [] };
    await tagTicket(house.deps, tag);
    const now = new Date(house.clock());
    const ask = (of: typeof shop) =>
      readSettingsPage(house.deps.db, of.id, { memberId: of.owner.id, now });

    expect(await ask(shop)).toEqual({
      mailboxes: [{ address: "support@mejurn.example", isProven: false }],
      sendingDomain: null,
      parked: 0,
      stoppedAddresses: 0,
      openingHours: "Mon-Fri 09:00-17:00",
      members: 2,
      awayMembers: 0,
      tags: 1,
      asksCustomers: false,
      savedReplies: 0,
      rules: { on: 0, stopped: 0 },
      hasOwnSignature: false,
    });
    expect(await ask(theirs)).toMatchObject({ members: 1, tags: 0 });
  });
});
