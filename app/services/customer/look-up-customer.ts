// Who wrote? Shopify is asked by address, by the orders of that address, and for suggestions by name and telephone.
import type { FoundCustomer } from "#app/data/records/links.server.ts";
import type { TicketToLink } from "#app/data/records/ticket-to-link.server.ts";
import { buyersAt, type BuyersAt } from "#app/domain/customer/buyers-at.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import { customersAt } from "#app/domain/customer/customers-at.ts";
import { linkReasons, lookedFor } from "#app/domain/customer/link-words.ts";
import { phonesIn } from "#app/domain/customer/phones-in.ts";
import { isSameName, isSamePhone } from "#app/domain/customer/same-person.ts";
import { say } from "#app/domain/words/words.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Asked, Deps } from "#app/services/deps.ts";

type Shopify = Deps["shopify"];
type Candidate = { readonly facts: CustomerFacts; readonly because: string };

export type LookedUp = {
  readonly customer: FoundCustomer;
  readonly candidates: readonly Candidate[];
  /** Orders that hold the writer's address; empty where its customer was found without them. */
  readonly ordersAt: BuyersAt["orders"];
};

const EXACT_ADDRESS = say("the address is exactly the customer's");
const CANDIDATES = 5;

/** Customers whom an agent said no to are not found. Throws TemporaryFault while Shopify throttles or is away. */
export async function lookUpCustomer(shopify: Shopify, ticket: TicketToLink): Promise<LookedUp> {
  const { domain, address } = ticket;
  const isPossible = ({ id }: { id: string }) => !ticket.rejected.includes(id);
  if (ticket.chosen) return lookUpChosen(shopify, ticket, ticket.chosen);

  const asked = await shopify.searchCustomers(domain, { by: "email", value: address });
  if (asked.kind === "unavailable") return nobody(asked);
  const equal = customersAt(asked.value, address).filter(isPossible);
  const [facts] = equal;
  const trouble = asked.withheld?.trouble ?? null;
  if (facts && equal.length === 1)
    return linked({ state: "linked", facts, because: EXACT_ADDRESS, trouble });

  const found = await shopify.searchOrders(domain, { by: "email", value: address });
  if (found.kind === "unavailable") return nobody(found);
  const buyers = buyersAt(found.value, address);
  const others = await readBuyers(shopify, domain, {
    ...buyers,
    customers: buyers.customers.filter(({ customerId }) => !ticket.rejected.includes(customerId)),
  });
  const [buyer] = others;
  if (buyer && others.length === 1 && equal.length === 0)
    return {
      customer: { state: "linked", ...buyer, trouble },
      candidates: [],
      ordersAt: buyers.orders,
    };

  const sameAddress = equal.map((one) => ({
    facts: one,
    because: say("has exactly this address"),
  }));
  const known = [...sameAddress, ...others];
  const similar =
    known.length > 0 ? [] : (await lookAlikes(shopify, ticket)).filter(byFacts(isPossible));
  return {
    customer: {
      state: "no-match",
      tried: [
        inEnglish(say(lookedFor.customer, { address })),
        ...(buyers.orders.length === 0 ? [inEnglish(say(lookedFor.orders, { address }))] : []),
      ],
      trouble: trouble ?? found.withheld?.trouble ?? null,
    },
    candidates: [...known, ...similar].slice(0, CANDIDATES),
    ordersAt: buyers.orders,
  };
}

const linked = (customer: FoundCustomer): LookedUp => ({ customer, candidates: [], ordersAt: [] });

function nobody(asked: Extract<Asked<never>, { kind: "unavailable" }>): LookedUp {
  const { trouble, why } = asked;
  return linked({ state: "unavailable", trouble, why: inEnglish(why) });
}

/** Whom an agent chose stays; the copy becomes young again. */
async function lookUpChosen(
  shopify: Shopify,
  { domain }: TicketToLink,
  chosen: NonNullable<TicketToLink["chosen"]>,
): Promise<LookedUp> {
  const asked = await shopify.readCustomer(domain, chosen.customerGid);
  if (asked.kind === "unavailable") return nobody(asked);
  if (asked.value === null) return linked({ state: "no-match", tried: [] });
  return linked({
    state: "linked",
    facts: asked.value,
    because: say("chosen by hand"),
    trouble: asked.withheld?.trouble ?? null,
  });
}

async function readBuyers(
  shopify: Shopify,
  domain: string,
  { customers }: BuyersAt,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { customerId, order } of customers.slice(0, CANDIDATES)) {
    const asked = await shopify.readCustomer(domain, customerId);
    if (asked.kind === "answer" && asked.value)
      candidates.push({
        facts: asked.value,
        because: inEnglish(say(linkReasons.orderAtAddress, { order: order.name })),
      });
  }
  return candidates;
}

/** Good for a suggestion only: many share a name, and a telephone number is easily written. */
async function lookAlikes(shopify: Shopify, ticket: TicketToLink): Promise<readonly Candidate[]> {
  const { domain, name, address } = ticket;
  const candidates: Candidate[] = [];
  const texts = ticket.messages.map(({ text }) => text);
  for (const phone of phonesIn(texts.join("\n"))) {
    const asked = await shopify.searchCustomers(domain, {
      by: "phone",
      value: withoutTrunkZero(phone),
    });
    if (asked.kind === "unavailable") continue;
    for (const facts of asked.value)
      if (facts.phone !== null && isSamePhone(facts.phone, phone))
        candidates.push({
          facts,
          because: say("the message holds this customer's telephone number"),
        });
  }
  if (name !== address && isSameName(name, name)) {
    const asked = await shopify.searchCustomers(domain, { by: "name", value: name });
    for (const facts of asked.kind === "answer" ? asked.value : [])
      if (isSameName(facts.displayName, name))
        candidates.push({ facts, because: say("has the writer's name") });
  }
  return [...new Map(candidates.toReversed().map((one) => [one.facts.id, one])).values()].reverse();
}

/** Shopify keeps numbers with their country: the zero that is dialled within one stands in none of them. */
const withoutTrunkZero = (phone: string): string => phone.replace(/^0+/, "");

const byFacts =
  (isPossible: (facts: CustomerFacts) => boolean) =>
  ({ facts }: Candidate): boolean =>
    isPossible(facts);
