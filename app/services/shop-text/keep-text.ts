// A text of the shop as Shopify says it now: kept, with what it said before, and with what follows from a change.
import type { Tx } from "#app/data/db.server.ts";
import {
  lockShopText,
  markShopTextSeen,
  saveShopText,
  type ShopTextRow,
} from "#app/data/records/shop-texts.server.ts";
import { tidyText, type ShopTextKey, type ShopTextWords } from "#app/domain/shop-text/shop-text.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { findDrift } from "./find-drift.ts";
import { tellTextChanged } from "./tell-text-changed.ts";

type Needs = Pick<Deps, "clock" | "newId">;

/** A step of a transaction. The same words again make no version. Returns whether they changed since the last time. */
export async function keepText(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  said: ShopTextWords,
): Promise<boolean> {
  const text = tidyText(said);
  const known = await lockShopText(tx, shopId, text.key);
  const at = needs.clock();
  const { key, url, title, body } = text;
  if (known?.deletedAt === null && known.title === title && known.body === body) {
    await markShopTextSeen(tx, shopId, { key, url, at });
    return false;
  }
  await write(needs, tx, shopId, { known, text, isGone: false });
  return known !== null;
}

/** A step of a transaction: Shopify has it no longer. Returns whether it was there until now. */
export async function takeDownText(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  key: ShopTextKey,
): Promise<boolean> {
  const known = await lockShopText(tx, shopId, key);
  if (!known || known.deletedAt !== null) return false;
  const text = { key, title: known.title, url: null, body: "" };
  await write(needs, tx, shopId, { known, text, isGone: true });
  return true;
}

type Written = {
  readonly known: ShopTextRow | null;
  readonly text: ShopTextWords;
  readonly isGone: boolean;
};

async function write(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  { known, text, isGone }: Written,
): Promise<void> {
  const at = needs.clock();
  const version = (known?.version ?? 0) + 1;
  await saveShopText(tx, shopId, { ...text, version }, { at, isGone });
  if (!known) return;
  const { key, title, body: after } = text;
  await findDrift(tx, shopId, { key, version, before: known.body, after, at });
  await tellTextChanged(needs, tx, shopId, { key, version, title });
}
