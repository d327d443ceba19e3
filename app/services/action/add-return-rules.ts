// What does the shop's own rule say of items that are to come back?
import { inShopBySql } from "#app/data/db.server.ts";
import { findOrderCopy } from "#app/data/records/order-copies.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { ActionStart } from "#app/domain/action/rule-of.ts";
import { returnEligibility } from "#app/domain/order/return-eligibility.ts";
import { returnWords } from "#app/domain/order/return-words.ts";
import type { Deps } from "#app/services/deps.ts";
import type { ActionSubject } from "./find-subject.ts";

/** The start of a return with what the rule says of each item, by our copy of the order; any other start as it is. */
export async function addReturnRules(
  needs: Pick<Deps, "db" | "clock">,
  { shopId, about, locale }: Pick<ActionSubject, "shopId" | "about" | "locale">,
  start: ActionStart,
): Promise<ActionStart> {
  if (start.kind !== "return") return start;
  const now = needs.clock();
  return inShopBySql(needs.db, shopId, async (tx) => {
    const copy = await findOrderCopy(tx, shopId, about);
    if (!copy) return start;
    const rules = await findOrderSettings(tx, shopId);
    const { timeZone } = await getShop(tx, shopId);
    const standings = returnEligibility(copy.facts, copy.details, rules, { now, timeZone });
    const items = start.items.map((item) => {
      const found = standings.find(({ itemId }) => itemId === item.itemId);
      if (!found) return item;
      const { quantity, rule } = found;
      return {
        ...item,
        standing: { quantity, rule, words: returnWords(found, { now, timeZone, locale }) },
      };
    });
    return { ...start, items };
  });
}
