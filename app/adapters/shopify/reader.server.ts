// Asks Shopify's Admin API and says honestly what came back: an answer, or why there is none.
import type { z } from "zod";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import type { Asked, ShopifyReader } from "#app/services/deps.ts";
import { CUSTOMER_ORDERS_QUERY, CUSTOMERS_QUERY, ORDERS_QUERY, SHOP_QUERY } from "./documents.ts";
import { customerOrdersAnswer, customersAnswer, ordersAnswer, shopAnswer } from "./shapes.ts";

/** Runs a document as the app in a shop, with a token that is valid now; null when the shop gave the app none. */
export type AdminGraphql = (
  domain: string,
  document: string,
  variables: Record<string, unknown>,
) => Promise<Response | null>;

const NO_ACCESS =
  "Loupe has no access to this shop. Open it once in Shopify admin, then mail is linked again.";

type GraphqlError = { message: string; extensions?: { code?: string } };
type Answer = {
  data?: unknown;
  errors?: GraphqlError[];
  extensions?: {
    cost?: {
      requestedQueryCost: number;
      throttleStatus: { currentlyAvailable: number; restoreRate: number };
    };
  };
};

export function makeShopifyReader(graphql: AdminGraphql): ShopifyReader {
  const ask = async <Shape extends z.ZodType>(
    domain: string,
    document: string,
    variables: Record<string, unknown>,
    shape: Shape,
  ): Promise<Asked<z.infer<Shape>>> => {
    const answer = await fetchAnswer(graphql, domain, document, variables);
    if (!answer) return { kind: "unavailable", why: NO_ACCESS };
    const denied = answer.errors?.find((error) => error.extensions?.code === "ACCESS_DENIED");
    if (denied)
      return {
        kind: "unavailable",
        why: `Shopify does not let Loupe read this: ${denied.message}`,
      };
    if (answer.errors?.length)
      throw new PermanentFault(`Shopify refused a question: ${answer.errors[0]?.message ?? ""}`);
    const read = shape.safeParse(answer.data);
    if (!read.success)
      throw new PermanentFault("Shopify answered in an unknown shape", { cause: read.error });
    return { kind: "answer", value: read.data };
  };
  return {
    readShop: (domain) => ask(domain, SHOP_QUERY, {}, shopAnswer),
    searchCustomers: (domain, address) =>
      ask(domain, CUSTOMERS_QUERY, { query: `email:${quoted(address)}` }, customersAnswer),
    searchOrders: (domain, { by, value }) =>
      ask(domain, ORDERS_QUERY, { query: `${by}:${quoted(value)}` }, ordersAnswer),
    readCustomerOrders: (domain, customerGid) =>
      ask(domain, CUSTOMER_ORDERS_QUERY, { id: customerGid }, customerOrdersAnswer),
  };
}

/**
 * A search term as one phrase, without what could end it: a sender can't add a term of their own, and what comes back is
 * compared anyway. https://shopify.dev/docs/api/usage/search-syntax
 */
const quoted = (value: string) => `"${value.replace(/[\\"]/g, " ")}"`;

async function fetchAnswer(
  graphql: AdminGraphql,
  domain: string,
  document: string,
  variables: Record<string, unknown>,
): Promise<Answer | null> {
  const answer = (await graphql(domain, document, variables)
    .then((response) => {
      if (response?.ok === false) throw new Error(`Shopify answered ${response.status}`);
      return response?.json() ?? null;
    })
    .catch((cause: unknown) => {
      throw new TemporaryFault("Shopify did not answer", { cause });
    })) as Answer | null;
  // Shopify's gateways say a text there where a list belongs.
  if (answer?.errors && !Array.isArray(answer.errors))
    throw new TemporaryFault(`Shopify answered: ${JSON.stringify(answer.errors).slice(0, 200)}`);
  if (answer?.errors?.some((error) => error.extensions?.code === "THROTTLED"))
    throw new TemporaryFault("Shopify throttles this shop", { retryAfterMs: waitFor(answer) });
  return answer;
}

/** How long until the bucket holds what the query asks for. https://shopify.dev/docs/api/usage/limits */
function waitFor({ extensions }: Answer): number {
  const cost = extensions?.cost;
  if (!cost) return 1_000;
  const { currentlyAvailable, restoreRate } = cost.throttleStatus;
  return Math.max(100, ((cost.requestedQueryCost - currentlyAvailable) / restoreRate) * 1_000);
}
