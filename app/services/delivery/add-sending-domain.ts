// The owner wants mail of the support address to be signed by its own domain: which records are to be published?
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { listMailboxes } from "#app/data/records/mailboxes.server.ts";
import {
  listSendingDomains,
  saveNewSendingDomain,
} from "#app/data/records/sending-domains.server.ts";
import {
  dmarcRecord,
  domainOfAddress,
  mustBeOwnDomain,
} from "#app/domain/delivery/sending-domain.ts";
import type { SendingDomainId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { askProvider } from "./ask-provider.ts";

export type AddSendingDomain = {
  readonly shopId: ShopId;
  readonly role: Role;
  /** That of one of the shop's support addresses. */
  readonly domain: string;
};

/**
 * The name that bounces go to is this shop's alone: only whoever rules the domain can publish it, so that no other shop of the same
 * provider's account sends in its name. Twice changes nothing. Throws Refusal: "not-allowed", "invalid" for a domain that none of its
 * addresses has or that nobody can sign for, "conflict" while the provider can't be asked.
 */
export async function addSendingDomain(
  needs: Pick<Deps, "db" | "clock" | "newId" | "newToken" | "sendingDomains" | "log">,
  { shopId, role, domain: asked }: AddSendingDomain,
): Promise<void> {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop’s owner sets up the sending domain.");
  const domain = asked.trim().toLowerCase();
  const { addresses, known } = await inShopBySql(needs.db, shopId, async (tx) => ({
    addresses: (await listMailboxes(tx, shopId)).map(({ address }) => address),
    known: await listSendingDomains(tx, shopId),
  }));
  if (!addresses.some((address) => domainOfAddress(address) === domain))
    throw new Refusal("invalid", "None of your support addresses has this domain.");
  mustBeOwnDomain(domain);
  if (known.some((one) => one.domain === domain)) return;

  const subdomain = `em-${needs.newToken().slice(0, SUBDOMAIN_LETTERS)}`;
  const { providerId, records } = await askProvider(needs, () =>
    needs.sendingDomains.register(domain, subdomain),
  );
  await inShopBySql(needs.db, shopId, async (tx) => {
    await saveNewSendingDomain(tx, shopId, {
      id: needs.newId<SendingDomainId>(),
      domain,
      providerId,
      records: [...records, dmarcRecord(domain)],
      at: needs.clock(),
    });
    await announceChange(tx, shopId, null);
  });
}

/** 50 bits: nobody publishes it by accident. */
const SUBDOMAIN_LETTERS = 10;
