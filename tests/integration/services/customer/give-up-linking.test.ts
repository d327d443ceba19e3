import { describe, expect, it } from "vitest";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { Deps } from "#app/services/deps.ts";
import { giveUpLinking } from "#app/services/customer/give-up-linking.ts";
import { aCustomerMail, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const ATTEMPTS = 12;

function withoutShopify(): TestHouse {
  const away = () => Promise.reject(new TemporaryFault("Shopify did not answer"));
  const shopify: Deps["shopify"] = {
    readShop: away,
    searchCustomers: away,
    searchOrders: away,
    readCustomerOrders: away,
  };
  return { ...house, deps: { ...house.deps, shopify } };
}

async function withoutAnAttemptLeft(): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1)
    await drainJobs(withoutShopify(), { evenIfNotDue: true });
}

describe("giving up linking", () => {
  it("says beside the thread that Shopify could not be asked, and the ticket is whole", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());

    await withoutAnAttemptLeft();

    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket).toMatchObject({ status: "open", dueKind: "first-reply" });
    const link = await lookAt(house, shop).customerLink(ticket?.id as never);
    expect(link).toMatchObject({ state: "unavailable", because: "Shopify did not answer" });
  });

  it("keeps the customer that an earlier mail of the ticket has found", async () => {
    const shop = await aShop(house);
    const [customer] = house.shopify.shops[0]?.customers ?? [];
    const ticket = await aTicket(house, shop, { from: customer?.email ?? "" });
    const again = { from: customer?.email ?? "", inReplyTo: ticket.messageIdHeader };
    await arrives(house, shop, aCustomerMail({ ...again, text: "And?" }));

    await withoutAnAttemptLeft();

    expect((await lookAt(house, shop).customerLink(ticket.id))?.state).toBe("linked");
  });

  it("has nothing to say on a ticket of another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);

    await giveUpLinking(house.deps, { shopId: other.id, ticketId: ticket.id }, "not yours");

    expect((await lookAt(house, shop).customerLink(ticket.id))?.state).toBe("no-match");
  });
});
