// What the mail settings show.
import type { MailSettings } from "#app/domain/mail/mail-settings.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";
import { findKeptMailSettings } from "#app/data/records/mail-settings.server.ts";

export type MailSettingsPageData = {
  readonly settings: MailSettings;
  /** Null for the defaults. */
  readonly changedAt: Instant | null;
  /** Null before set-up. */
  readonly supportAddress: string | null;
};

export const readMailSettingsPage = (db: Db, shopId: ShopId): Promise<MailSettingsPageData> =>
  inShopBySql(db, shopId, async (tx) => {
    const mailbox = await findFirstMailbox(tx, shopId);
    const kept = await findKeptMailSettings(tx, shopId);
    return { ...kept, supportAddress: mailbox?.address ?? null };
  });
