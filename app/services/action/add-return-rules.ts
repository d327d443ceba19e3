// What does the shop's own rule say of items that are to come back?
import { inShopBySql } from "#app/data/db.server.ts";
import { findOrderCopy } from "#app/data/records/order-copies.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { ActionStart } from "#app/domain/action/rule-of.ts";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import { quotedReturnRule } from "#app/domain/order/quoted-return-rule.ts";
import { returnEligibility } from "#app/domain/order/return-eligibility.ts";
import { returnWords } from "#app/domain/order/return-words.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { askPatiently } from "./ask-patiently.ts";
import type { ActionSubject } from "./find-subject.ts";

/** The start of a return with what the rule says of each item, by our copy of the order; any other start as it is. */
export async function addReturnRules(
  needs: Pick<Deps, "db" | "clock" | "shopify">,
  { shopId, about, locale }: Pick<ActionSubject, "shopId" | "about" | "locale">,
  start: ActionStart,
): Promise<ActionStart> {
  if (start.kind !== "return") return start;
  const now = needs.clock();
  const t = wordsFor(locale);
  const known = await inShopBySql(needs.db, shopId, async (tx) => {
    const copy = await findOrderCopy(tx, shopId, about);
    return (
      copy && { copy, rules: await findOrderSettings(tx, shopId), shop: await getShop(tx, shopId) }
    );
  });
  if (!known) return start;
  const { copy, rules, shop } = known;
  const { timeZone } = shop;
  const isListed = start.items.every(({ itemId }) =>
    copy.facts.items.some(({ id }) => id === itemId),
  );
  const details = copy.details ?? (isListed ? null : await askDetails(needs, shop.domain, about));
  const standings = returnEligibility(copy.facts, details, rules, { now, timeZone });
  const items = start.items.map((item) => {
    const found = standings.find(({ itemId }) => itemId === item.itemId);
    const standing = found
      ? {
          quantity: found.quantity,
          rule: found.rule,
          words: returnWords(found, { now, timeZone, locale, t }),
        }
      : { quantity: 0, rule: quotedReturnRule(rules), words: t(UNKNOWN) };
    return { ...item, standing };
  });
  return { ...start, items };
}

/** Items beyond the first of an order are among its details; null where Shopify can't be asked now. */
async function askDetails(
  needs: Pick<Deps, "shopify">,
  domain: string,
  about: string,
): Promise<OrderDetails | null> {
  const answer = await askPatiently(needs.shopify.readOrderDetails(domain, about));
  return answer.kind === "answer" ? answer.value : null;
}

/** Nobody gives more by accident where the rule could not be looked at. */
const UNKNOWN = say("What the rule says of it is not known now");
