import { describe, expect, it } from "vitest";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
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
    readScopes: away,
    searchCustomers: away,
    readCustomer: away,
    searchOrders: away,
    readOrder: away,
    readOrderDetails: away,
    listChangedOrders: away,
    searchProducts: away,
    readProduct: away,
    readPolicies: away,
    listChangedProducts: away,
  };
  return { ...house, deps: { ...house.deps, shopify } };
}

async function withoutAnAttemptLeft(): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1)
    await drainJobs(withoutShopify(), { evenIfNotDue: true });
}

describe("giving up linking", () => {
  it("says beside the thread that Shopify could not be asked, and keeps the customer that an earlier mail has found", async () => {
    const shop = await aShop(house);
    const [customer] = house.shopify.shops[0]?.customers ?? [];
    const known = await aTicket(house, shop, { from: customer?.email ?? "" });
    const again = { from: customer?.email ?? "", inReplyTo: known.messageIdHeader };
    await arrives(house, shop, aCustomerMail({ ...again, text: "And?" }));
    await arrives(house, shop, aCustomerMail());

    await withoutAnAttemptLeft();

    const tickets = await lookAt(house, shop).tickets();
    const ticket = tickets.find(({ id }) => id !== known.id);
    expect(ticket).toMatchObject({ status: "open", dueKind: "first-reply" });
    const link = await lookAt(house, shop).customerLink(ticket?.id as TicketId);
    expect(link).toMatchObject({ state: "unavailable", because: "Shopify did not answer" });
    expect((await lookAt(house, shop).customerLink(known.id))?.state).toBe("linked");
  });

  it("has nothing to say on a ticket of another shop", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);

    await giveUpLinking(house.deps, { shopId: other.id, ticketId: ticket.id }, "not yours");

    expect((await lookAt(house, shop).customerLink(ticket.id))?.state).toBe("no-match");
  });
});
