import { readMailboxesPage } from "#app/data/pages/mailboxes-page.server.ts";
import { addMailbox } from "#app/services/shop/add-mailbox.ts";
import type { TestShop } from "#tests/support/builders.ts";
import { RECEIVING_DOMAIN, type TestHouse } from "#tests/support/make-deps.ts";

export const listMailboxesOf = (house: TestHouse, shop: TestShop) =>
  readMailboxesPage(house.deps.db, shop.id, RECEIVING_DOMAIN);

/** One more address of the shop's. */
export async function aSecondMailbox(house: TestHouse, shop: TestShop, address: string) {
  await addMailbox(house.deps, { shopId: shop.id, role: "owner", address });
  const found = (await listMailboxesOf(house, shop)).find((one) => one.address === address);
  if (!found) throw new Error(`${address} was not added`);
  return found;
}
