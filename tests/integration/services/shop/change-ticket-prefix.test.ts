import { describe, expect, it } from "vitest";
import { changeTicketPrefix } from "#app/services/shop/change-ticket-prefix.ts";
import { aCustomerMail, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("changing what ticket numbers begin with", () => {
  it("holds from now on, for reading subjects as well, in this shop alone", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);

    await changeTicketPrefix(house.deps, { shopId: shop.id, role: "owner", ticketPrefix: "ring-" });
    await arrives(house, shop, aCustomerMail({ subject: `About RING-${ticket.number}` }));
    await drainJobs(house);

    expect((await lookAt(house, shop).shop()).ticketPrefix).toBe("RING");
    expect((await lookAt(house, other).shop()).ticketPrefix).toBe("MJ");
    expect(await lookAt(house, shop).messages(ticket.id)).toHaveLength(2);
  });

  it.each(["", "1A", "TOO-LONG-BY-FAR", "Ä"])("refuses %j", async (ticketPrefix) => {
    const shop = await aShop(house);

    const work = changeTicketPrefix(house.deps, { shopId: shop.id, role: "owner", ticketPrefix });

    await expectRefusal(work, "invalid");
    expect((await lookAt(house, shop).shop()).ticketPrefix).toBe("MJ");
  });

  it("is the owner's to do", async () => {
    const shop = await aShop(house);

    for (const role of ["agent", "read-only", "blocked"] as const)
      await expectRefusal(
        changeTicketPrefix(house.deps, { shopId: shop.id, role, ticketPrefix: "AB" }),
        "not-allowed",
      );
  });
});
