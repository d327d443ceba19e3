// An agent says whose ticket it is, or which order it is about.
import type { Tx } from "#app/data/db.server.ts";
import { deleteCandidate } from "#app/data/records/candidates.server.ts";
import {
  findCustomerLink,
  listOrderLinks,
  saveCustomerLink,
  saveOrderLinks,
} from "#app/data/records/links.server.ts";
import { forgetRejectedLink } from "#app/data/records/rejected-links.server.ts";
import { getShop, type ShopRow } from "#app/data/records/shops.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { linkReasons } from "#app/domain/customer/link-words.ts";
import { mayBeHiddenByAge } from "#app/domain/order/hidden-by-age.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { linkCustomerJob } from "#app/queue/job-definitions.ts";
import type { Asked, Deps } from "#app/services/deps.ts";
import { askNow } from "#app/services/order/ask-now.ts";
import { triageAgain } from "#app/services/triage/triage-again.ts";
import {
  decideLink,
  isCustomerGid,
  isOrderGid,
  requireDecider,
  type DecidedTicket,
  type LinkDecision,
} from "./decide-link.ts";
import { dropGuesses } from "./drop-guesses.ts";
import { showLeadingOrder } from "./show-leading-order.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "shopify" | "enqueue" | "log">;

/**
 * Twice changes nothing. What was rejected for this sender is so no longer. Throws Refusal: "not-allowed" for those who only read,
 * "not-found" for what is not in this shop, "conflict" when Shopify does not let us read it, or is away.
 */
export async function linkByHand(needs: Needs, decision: LinkDecision): Promise<void> {
  requireDecider(decision);
  const { shopId, gid } = decision;
  if (!isCustomerGid(gid) && !isOrderGid(gid))
    throw new Refusal("invalid", "Reload the ticket and choose again.");
  const shop = await inShopBySql(needs.db, shopId, (tx) => getShop(tx, shopId));
  if (isCustomerGid(gid)) {
    const facts = there(
      await askNow(needs, () => needs.shopify.readCustomer(shop.domain, gid)),
      "customer",
      shop,
    );
    await decideLink(needs, decision, (tx, ticket) =>
      linkThisCustomer(needs, tx, decision, ticket, facts),
    );
  } else {
    const facts = there(
      await askNow(needs, () => needs.shopify.readOrder(shop.domain, gid)),
      "order",
      shop,
    );
    await decideLink(needs, decision, (tx, ticket) =>
      linkThisOrder(needs, tx, decision, ticket, facts),
    );
  }
}

function there<Facts>(
  asked: Asked<Facts | null>,
  what: "customer" | "order",
  { scopes }: ShopRow,
): Facts {
  if (asked.kind === "unavailable") throw new Refusal("conflict", asked.why);
  if (asked.value !== null) return asked.value;
  const older = what === "order" && mayBeHiddenByAge(scopes);
  throw new Refusal(
    "not-found",
    older
      ? "This order is not in the shop, or older than the 60 days that Loupe may see."
      : say("This {what, select, order {order} other {customer}} is not in the shop.", { what }),
  );
}

async function linkThisCustomer(
  needs: Needs,
  tx: Tx,
  { shopId, ticketId, gid, by }: LinkDecision,
  { address, at }: DecidedTicket,
  facts: CustomerFacts,
) {
  const link = await findCustomerLink(tx, shopId, ticketId);
  const because = inEnglish(say(linkReasons.byHand, { by: by.name }));
  const isSame = link?.customerGid === gid;
  await deleteCandidate(tx, shopId, ticketId, gid);
  await forgetRejectedLink(tx, shopId, { ticketId, gid, address });
  if (isSame && link.byId !== null) return [];
  await saveCustomerLink(
    tx,
    shopId,
    ticketId,
    { state: "linked", facts, because, byId: by.id },
    at,
  );
  const isOthers = (customerGid: string) => customerGid !== gid;
  const dropped = await dropGuesses(tx, { shopId, ticketId, isOthers, by: by.name });
  // The customer's orders are looked for as after a mail.
  await needs.enqueue(tx, linkCustomerJob, { shopId, ticketId });
  return [{ kind: "customer-linked", name: facts.displayName, because } as const, ...dropped];
}

async function linkThisOrder(
  needs: Needs,
  tx: Tx,
  { shopId, ticketId, gid, by }: LinkDecision,
  { address, at }: DecidedTicket,
  facts: OrderFacts,
) {
  const links = await listOrderLinks(tx, shopId, ticketId);
  const known = links.find(({ orderGid }) => orderGid === gid);
  await deleteCandidate(tx, shopId, ticketId, gid);
  await forgetRejectedLink(tx, shopId, { ticketId, gid, address });
  if (known?.isByHand) return [];
  const because = inEnglish(say(linkReasons.byHand, { by: by.name }));
  await saveOrderLinks(tx, shopId, ticketId, [{ facts, because, byId: by.id }], at);
  const leading = await showLeadingOrder(tx, shopId, ticketId);
  if (leading) await triageAgain(needs, tx, shopId, { ticketId, order: leading });
  return [{ kind: "order-linked", order: facts.name, because } as const];
}
