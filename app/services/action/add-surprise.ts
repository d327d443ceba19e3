// Is the order that an invoice is sent for kept a surprise?
import { inShopBySql } from "#app/data/db.server.ts";
import { findOrderCopy } from "#app/data/records/order-copies.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { ActionStart } from "#app/domain/action/rule-of.ts";
import { isSurprise } from "#app/domain/order/is-surprise.ts";
import type { Deps } from "#app/services/deps.ts";
import type { ActionSubject } from "./find-subject.ts";

/** The start of an invoice with what the shop keeps a surprise, by our copy of the order; any other start as it is. */
export async function addSurprise(
  needs: Pick<Deps, "db">,
  { shopId, about }: Pick<ActionSubject, "shopId" | "about">,
  start: ActionStart,
): Promise<ActionStart> {
  if (start.kind !== "invoice") return start;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const copy = await findOrderCopy(tx, shopId, about);
    if (!copy) return start;
    const rules = await findOrderSettings(tx, shopId);
    // The mail goes to the purchaser, whoever wrote: the order itself decides.
    if (!isSurprise(copy.facts, rules, null).surprise) return start;
    const { orderPrefix: prefix, orderSuffix: suffix } = await getShop(tx, shopId);
    return { ...start, surprise: { order: copy.facts, format: { prefix, suffix } } };
  });
}
