// An agent types a number of an order or a parcel, an address, a telephone number or a name: what may be meant?
import { inShopBySql } from "#app/data/db.server.ts";
import { findTicketToLink } from "#app/data/records/ticket-to-link.server.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { searchWords, type SearchWords } from "#app/domain/customer/search-words.ts";
import type {
  SuggestedCustomer,
  SuggestedLinks,
  SuggestedOrder,
} from "#app/domain/customer/suggested-links.ts";
import { mayBeHiddenByAge } from "#app/domain/order/hidden-by-age.ts";
import { earlierFrames } from "#app/domain/order/order-number-format.ts";
import type { OrderSummary } from "#app/domain/order/order-summary.ts";
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Asked, CustomerSearch, Deps, OrderSearch } from "#app/services/deps.ts";
import { askNow } from "#app/services/order/ask-now.ts";

const MOST = 6;
const NOTHING: SuggestedLinks = { customers: [], orders: [], trouble: null };

/**
 * Similar ones too, for a person chooses; those that equal what was typed come first. Shopify being away is a trouble in the
 * answer. Throws Refusal "not-found" for a ticket that is not of this shop.
 */
export async function suggestLinks(
  needs: Pick<Deps, "db" | "shopify" | "log">,
  { shopId, ticketId, typed }: { shopId: ShopId; ticketId: TicketId; typed: string },
): Promise<SuggestedLinks> {
  const ticket = await inShopBySql(needs.db, shopId, (tx) =>
    findTicketToLink(tx, shopId, ticketId),
  );
  if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
  if (ticket.isUninstalled) return { ...NOTHING, trouble: "uninstalled" };
  const current = { prefix: ticket.orderPrefix, suffix: ticket.orderSuffix };
  const words = searchWords(typed, {
    ...current,
    earlier: earlierFrames(ticket.oldOrderNames, current),
  });
  const { domain } = ticket;
  const search = searchFor(words);
  const [customers, orders] = await Promise.all([
    hear(needs, search.customers, (asked) => needs.shopify.searchCustomers(domain, asked)),
    hear(needs, search.orders, (asked) => needs.shopify.searchOrders(domain, asked)),
  ]);
  const isHidden =
    words.kind === "order" && orders.found.length === 0 && mayBeHiddenByAge(ticket.scopes);
  return {
    customers: customers.found.slice(0, MOST).map(customerView),
    orders: equalFirst(orders.found, words).slice(0, MOST).map(orderView),
    trouble: customers.trouble ?? orders.trouble ?? (isHidden ? "sixty-days" : null),
  };
}

type Searches = { readonly customers: CustomerSearch | null; readonly orders: OrderSearch | null };

function searchFor(words: SearchWords): Searches {
  switch (words.kind) {
    case "nothing":
      return { customers: null, orders: null };
    case "address": {
      const search = { by: "email", value: words.address } as const;
      return { customers: search, orders: search };
    }
    case "order": {
      const [value = "", ...or] = words.names;
      return { customers: null, orders: { by: "name", value, or } };
    }
    case "tracking":
    case "confirmation":
      return { customers: null, orders: { by: words.kind, value: words.code } };
    case "phone":
      return {
        customers: { by: "phone", value: words.phone },
        orders: { by: "tracking", value: words.phone },
      };
    case "name":
      return {
        customers: { by: "name", value: words.name },
        orders: { by: "words", value: words.name },
      };
  }
}

type Heard<One> = { readonly found: readonly One[]; readonly trouble: ShopifyTrouble | null };

async function hear<Search, One>(
  needs: Pick<Deps, "log">,
  search: Search | null,
  ask: (search: Search) => Promise<Asked<readonly One[]>>,
): Promise<Heard<One>> {
  if (search === null) return { found: [], trouble: null };
  const asked = await askNow(needs, () => ask(search));
  return asked.kind === "unavailable"
    ? { found: [], trouble: asked.trouble }
    : { found: asked.value, trouble: asked.withheld?.trouble ?? null };
}

/** Shopify's search is tokenised: `#1001` also brings `#10010`. */
function equalFirst(orders: readonly OrderSummary[], words: SearchWords): readonly OrderSummary[] {
  if (words.kind !== "order") return orders;
  const names = words.names.map((name) => name.toLowerCase());
  const rank = ({ name }: OrderSummary): number => (names.includes(name.toLowerCase()) ? 0 : 1);
  return orders.toSorted((a, b) => rank(a) - rank(b));
}

const customerView = (facts: CustomerFacts): SuggestedCustomer => ({
  gid: facts.id,
  name: facts.displayName,
  email: facts.email,
  phone: facts.phone,
  orderCount: facts.orderCount,
});

const orderView = ({ id, name, email, recipient, createdAt }: OrderSummary): SuggestedOrder => ({
  gid: id,
  name,
  email,
  recipient,
  createdAt,
});
