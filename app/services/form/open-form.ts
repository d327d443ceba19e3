// Somebody sees a form of the shop: which shop is it, and when was the form shown?
import { inShopBySql } from "#app/data/db.server.ts";
import { findFirstMailbox, type KnownMailbox } from "#app/data/records/mailboxes.server.ts";
import { findShopByDomainAcrossShops, getShop } from "#app/data/records/shops.server.ts";
import { stampText, writeStamp } from "#app/domain/form/form-stamp.ts";
import { receivingAddress } from "#app/domain/mail/receiving-address.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps, ShopKey } from "#app/services/deps.ts";

/** The shop behind a form, and where what is posted goes. */
export type FormDesk = {
  readonly key: ShopKey;
  readonly shopName: string;
  readonly mailbox: KnownMailbox;
  readonly supportAddress: string;
  readonly receivingAddress: string;
};

/** Null while the shop takes no mail: not known here, uninstalled, or not set up. */
export async function openForm(
  needs: Pick<Deps, "db" | "shopKeys" | "settings">,
  domain: string,
): Promise<FormDesk | null> {
  const known = await findShopByDomainAcrossShops(needs.db, domain);
  if (!known || known.uninstalled) return null;
  const { shopId } = known;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const shop = await getShop(tx, shopId);
    const mailbox = await findFirstMailbox(tx, shopId);
    if (!mailbox || shop.redactedAt) return null;
    return {
      key: needs.shopKeys.open(shopId, shop.shopKey),
      shopName: shop.name,
      mailbox: {
        shopId,
        mailboxId: mailbox.id,
        shopKey: shop.shopKey,
        uninstalled: false,
        redacted: false,
      },
      supportAddress: mailbox.address,
      receivingAddress: receivingAddress(mailbox.token, needs.settings.receivingDomain),
    };
  });
}

type Signs = Pick<Deps, "shopKeys">;

/** The stamp of a form that is shown now. */
export function newStamp(needs: Signs & Pick<Deps, "clock" | "newToken">, key: ShopKey): string {
  const at = needs.clock();
  const nonce = needs.newToken();
  return writeStamp({ at, nonce, mac: stampMac(needs, key, at, nonce) });
}

/** The signature that a stamp with this instant and nonce has. */
export const stampMac = ({ shopKeys }: Signs, key: ShopKey, at: Instant, nonce: string): string =>
  shopKeys.mac(key, "contact-form", stampText(at, nonce));
