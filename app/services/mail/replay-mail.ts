// All mail since an instant is read again from its raw bytes, shop by shop: nothing changes when nothing changed.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  listProcessedMail,
  listShopsWithMailAcrossShops,
  type MailCursor,
  type ReadMailRow,
} from "#app/data/records/inbound-emails.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import type { InboundEmailId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";
import { replayEmail } from "./replay-email.ts";

type Needs = Pick<
  Deps,
  | "db"
  | "newId"
  | "blobs"
  | "shopKeys"
  | "parseMime"
  | "readPostedFields"
  | "cleanHtml"
  | "typeOfBytes"
>;

/** Rows of a few hundred bytes; the mails themselves are held one at a time. */
const BATCH = 200;

export type ReplayedMail = { readonly shopId: ShopId; readonly inboundEmailId: InboundEmailId } & (
  | { readonly changed: readonly string[] }
  | { readonly failed: string }
);

export type ReplayCounts = {
  readonly read: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly failed: number;
  /** False when it was stopped; run again, it goes over the same mail and finds the first part unchanged. */
  readonly finished: boolean;
};

export type ReplayMail = {
  /** Mail that was stored then or later. */
  readonly since: Instant;
  /** Asked before each mail. */
  readonly isStopped: () => boolean;
  /** Hears of each mail that was changed, or that could not be read again. */
  readonly tell: (mail: ReplayedMail) => Promise<void>;
};

/** Every shop that has the app. Throws what a lost database or a full disk throws; what was put right until then stays. */
export async function replayMail(needs: Needs, input: ReplayMail): Promise<ReplayCounts> {
  const counts = { read: 0, unchanged: 0, changed: 0, failed: 0 };
  for (const shopId of await listShopsWithMailAcrossShops(needs.db)) {
    const { shopKey } = await inShopBySql(needs.db, shopId, (tx) => getShop(tx, shopId));
    const key = needs.shopKeys.open(shopId, shopKey);
    for await (const email of mailOf(needs, shopId, input.since)) {
      if (input.isStopped()) return { ...counts, finished: false };
      const { inboundEmailId } = email;
      counts.read += 1;
      try {
        const changed = await replayEmail(needs, key, email);
        counts[changed.length > 0 ? "changed" : "unchanged"] += 1;
        if (changed.length > 0) await input.tell({ shopId, inboundEmailId, changed });
      } catch (error) {
        // The mail itself is broken: the others are not. Its stored message stays.
        if (!(error instanceof PermanentFault)) throw error;
        counts.failed += 1;
        await input.tell({ shopId, inboundEmailId, failed: error.message });
      }
    }
  }
  return { ...counts, finished: true };
}

async function* mailOf(needs: Needs, shopId: ShopId, since: Instant): AsyncGenerator<ReadMailRow> {
  let after: MailCursor | null = null;
  do {
    const ask: { since: Instant; after: MailCursor | null } = { since, after };
    const batch = await inShopBySql(needs.db, shopId, (tx) =>
      listProcessedMail(tx, shopId, { ...ask, limit: BATCH }),
    );
    yield* batch;
    after = batch.length < BATCH ? null : (batch.at(-1) ?? null);
  } while (after !== null);
}
