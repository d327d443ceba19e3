// Which orders is a ticket about? Those that are named, else the writer's newest.
import type { TicketToLink } from "#app/data/records/ticket-to-link.server.ts";
import { lookedFor, lookedForLately } from "#app/domain/customer/link-words.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import { mayBeHiddenByAge } from "#app/domain/order/hidden-by-age.ts";
import { NEWEST_ORDER, ORDER_OF_ADDRESS } from "#app/domain/order/leading-order.ts";
import {
  matchConfirmation,
  matchOrder,
  matchTracking,
  type Meant,
} from "#app/domain/order/match-order.ts";
import { mentionedThings, type MentionedThing } from "#app/domain/order/mentioned-things.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { earlierFrames } from "#app/domain/order/order-number-format.ts";
import type { OrderSummary } from "#app/domain/order/order-summary.ts";
import type { ShopifyTrouble } from "#app/domain/order/shopify-trouble.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { Deps, OrderSearch } from "#app/services/deps.ts";

type Shopify = Deps["shopify"];
type FoundOrder = { readonly facts: OrderFacts; readonly because: string };
type Writer = {
  readonly customerGid: string | null;
  /** Orders that hold the writer's address. */
  readonly ordersAt: readonly OrderSummary[];
};

export type LookedUpOrders = {
  readonly orders: readonly FoundOrder[];
  readonly candidates: readonly FoundOrder[];
  /** What was looked for in vain. */
  readonly tried: readonly string[];
  readonly trouble: ShopifyTrouble | null;
};

/** As many as fit beside a thread. */
const LINKS = 5;
const CANDIDATES = 5;
/** A page of a search: where it is full, the customer has more orders than it shows. */
const PAGE = 20;

/** Orders that an agent said no to are not found. Throws TemporaryFault while Shopify throttles or is away. */
export async function lookUpOrders(
  shopify: Shopify,
  ticket: TicketToLink,
  writer: Writer,
): Promise<LookedUpOrders> {
  const search = await openSearch(shopify, ticket, writer);
  const meant: Summary[] = [];
  const several: Summary[] = [];
  const tried: MentionedThing[] = [];
  for (const thing of mentionedThings(mailsOf(ticket), formatOf(ticket))) {
    const match = await search.find(thing);
    const { because } = thing;
    if (match.kind === "one") meant.push({ order: match.order, because });
    if (match.kind === "several")
      several.push(...match.orders.map((order) => ({ order, because })));
    if (match.kind === "none" && thing.kind !== "bare") tried.push(thing);
  }
  const isHidden = tried.length > 0 && mayBeHiddenByAge(ticket.scopes);
  const linked = meant.length > 0 || several.length > 0 ? meant : newestOf(search.own, writer);
  const isPossible = ({ order }: Summary) => !ticket.rejected.includes(order.id);
  const orders = await readWhole(shopify, ticket, linked.filter(isPossible).slice(0, LINKS));
  const candidates = several
    .filter(isPossible)
    .filter(({ order }) => !orders.some(({ facts }) => facts.id === order.id));
  return {
    orders,
    candidates: await readWhole(shopify, ticket, candidates.slice(0, CANDIDATES)),
    tried: tried.map((thing) => inEnglish(wordsFor(thing, isHidden ? lookedForLately : lookedFor))),
    trouble: search.trouble() ?? (isHidden ? "sixty-days" : null),
  };
}

type Summary = { readonly order: OrderSummary; readonly because: string };

function mailsOf({ subject, messages }: TicketToLink) {
  const [first, ...later] = messages;
  return [
    { text: "", ...first, subject },
    ...later.map((message) => ({ ...message, subject: "" })),
  ];
}

function formatOf({ orderPrefix, orderSuffix, oldOrderNames }: TicketToLink) {
  const current = { prefix: orderPrefix, suffix: orderSuffix };
  return { ...current, earlier: earlierFrames(oldOrderNames, current) };
}

/** The writer's own orders are asked for once; they answer most questions. */
async function openSearch(
  shopify: Shopify,
  { domain, address, rejected }: TicketToLink,
  writer: Writer,
) {
  const { customerGid, ordersAt } = writer;
  let trouble: ShopifyTrouble | null = null;
  const ask = async (search: OrderSearch): Promise<readonly OrderSummary[]> => {
    const asked = await shopify.searchOrders(domain, search);
    if (asked.kind === "answer") {
      trouble ??= asked.withheld?.trouble ?? null;
      return asked.value;
    }
    trouble = asked.trouble;
    return [];
  };
  const ofCustomer = customerGid === null ? [] : await ask({ by: "customer", value: customerGid });
  const isOwn = ({ customerId, email }: OrderSummary): boolean =>
    (customerGid !== null && customerId === customerGid) ||
    (email !== null && addressKey(email) === addressKey(address));
  const isRejected = ({ customerId }: OrderSummary): boolean =>
    customerId !== null && rejected.includes(customerId);
  const own = [...ofCustomer, ...ordersAt].filter((order) => isOwn(order) && !isRejected(order));
  const hasMore = ofCustomer.length >= PAGE || ordersAt.length >= PAGE;

  const find = async (thing: MentionedThing): Promise<Meant> => {
    const matchIn = (orders: readonly OrderSummary[]): Meant => match(orders, thing, isOwn);
    const known = matchIn(own);
    if (known.kind === "one") return known;
    if (thing.kind !== "bare") return matchIn([...own, ...(await ask(searchFor(thing)))]);
    return hasMore ? matchIn((await ask(searchFor(thing))).filter(isOwn)) : known;
  };
  return { own, find, trouble: () => trouble };
}

function match(
  orders: readonly OrderSummary[],
  thing: MentionedThing,
  isOwn: (order: OrderSummary) => boolean,
): Meant {
  switch (thing.kind) {
    case "order":
    case "bare":
      return matchOrder(orders, thing, isOwn);
    case "confirmation":
      return matchConfirmation(orders, thing.code, isOwn);
    case "tracking":
      return matchTracking(orders, thing.code, isOwn);
  }
}

function searchFor(thing: MentionedThing): OrderSearch {
  return "code" in thing
    ? { by: thing.kind, value: thing.code }
    : { by: "name", value: thing.name, or: thing.otherNames };
}

const wordsFor = (thing: MentionedThing, sought: typeof lookedForLately): Words =>
  "code" in thing
    ? say(sought[thing.kind], { code: thing.code })
    : say(sought.order, { order: thing.name });

function newestOf(own: readonly OrderSummary[], { customerGid }: Writer): readonly Summary[] {
  const [order] = own.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  if (!order) return [];
  const because =
    customerGid !== null && order.customerId === customerGid ? NEWEST_ORDER : ORDER_OF_ADDRESS;
  return [{ order, because }];
}

async function readWhole(
  shopify: Shopify,
  { domain }: TicketToLink,
  summaries: readonly Summary[],
): Promise<readonly FoundOrder[]> {
  const found = new Map<string, FoundOrder>();
  for (const { order, because } of summaries) {
    if (found.has(order.id)) continue;
    const asked = await shopify.readOrder(domain, order.id);
    if (asked.kind === "answer" && asked.value)
      found.set(order.id, { facts: asked.value, because });
  }
  return [...found.values()];
}
