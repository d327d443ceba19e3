import { readSendingDomainPage } from "#app/data/pages/sending-domain-page.server.ts";
import { addSendingDomain } from "#app/services/delivery/add-sending-domain.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

/** The domain of a shop's support address, with the records to publish. */
export async function aSendingDomain(house: TestHouse, shop: TestShop) {
  const domain = shop.supportAddress.slice(shop.supportAddress.indexOf("@") + 1);
  await addSendingDomain(house.deps, { shopId: shop.id, role: "owner", domain });
  const read = async () => {
    const page = await readSendingDomainPage(house.deps.db, shop.id);
    const added = page.find((one) => one.domain === domain)?.added;
    if (!added) throw new Error(`${domain} was not added`);
    return added;
  };
  const first = await read();
  return {
    id: first.sendingDomainId,
    read,
    /** The state of each record, by its purpose. */
    states: async () => (await read()).records.map(({ purpose, state }) => `${purpose} ${state}`),
    /** Publishes what the owner was asked to, as it stands or with changes. */
    publish: (change: (value: string, purpose: string) => readonly string[] = (value) => [value]) =>
      first.records.forEach(({ host, type, value, purpose }) =>
        house.dns.set(host, type, change(value, purpose)),
      ),
  };
}
