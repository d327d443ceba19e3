import { describe, expect, it } from "vitest";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { confirmAction } from "#app/services/action/confirm-action.ts";
import { giveUpOldAddress } from "#app/services/action/give-up-old-address.ts";
import { tellOldAddress } from "#app/services/action/tell-old-address.ts";
import type { ShopifyActionId } from "#app/domain/shared/ids.ts";
import { aShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  aConfirmation,
  aFreshOrder,
  allScopes,
  aSubject,
  aTicketAbout,
  listActions,
} from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });

let addresses = 0;

/** A changed email, whose old address has not been told yet. */
async function aChangedEmail() {
  const shop = await aShop(house);
  const order = aFreshOrder(house);
  const ticket = await aTicketAbout(house, shop, order);
  addresses += 1;
  const subject = aSubject(shop, ticket, "customer-email", order.customerId);
  const confirmation = await aConfirmation(house, subject, {
    email: `new-${addresses}@new.example`,
  });
  await confirmAction(house.deps, confirmation);
  const [action] = await listActions(house, shop, ticket);
  const which = { shopId: shop.id, actionId: (action?.id ?? "") as ShopifyActionId };
  const told = async () =>
    (await lookAt(house, shop).history(ticket.id)).filter(({ kind }) =>
      kind.startsWith("old-address"),
    );
  const mails = () =>
    house.sendgrid.accepted().filter(({ body }) => JSON.stringify(body).includes(which.actionId));
  return { which, told, mails };
}

describe("telling the old address of a customer", () => {
  it("is tried again when the mail provider asks to come back, and done once", async () => {
    const { which, told, mails } = await aChangedEmail();
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });

    await expect(tellOldAddress(house.deps, which)).rejects.toThrow();
    await drainJobs(house, { evenIfNotDue: true });
    await tellOldAddress(house.deps, which);

    expect(mails()).toHaveLength(1);
    expect(await told()).toMatchObject([{ kind: "old-address-told" }]);
  });

  it("is said on the ticket when it may not have worked, and never done twice", async () => {
    const { which, told, mails } = await aChangedEmail();
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });

    await tellOldAddress(house.deps, which);
    await tellOldAddress(house.deps, which);

    expect(mails()).toHaveLength(1);
    expect(await told()).toMatchObject([{ kind: "old-address-not-told" }]);
  });

  it("is left to an agent when no attempt is left", async () => {
    const { which, told, mails } = await aChangedEmail();

    await giveUpOldAddress(house.deps, which, "the mail provider is away");
    await giveUpOldAddress(house.deps, which, "the mail provider is away");
    await drainJobs(house);

    expect(mails()).toHaveLength(0);
    expect(await told()).toMatchObject([
      { kind: "old-address-not-told", reason: "the mail provider is away" },
    ]);
  });
});
