// Asks Shopify's Admin API and says honestly what came back: an answer, or why there is none.
import type { z } from "zod";
import { notAsked } from "#app/domain/customer/link-words.ts";
import { PermanentFault } from "#app/domain/shared/fault.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import type { Asked } from "#app/services/deps.ts";
import { fetchAnswer, type GraphqlError } from "./fetch-answer.server.ts";

/** Runs a document as the app in a shop, with a token that is valid now; null when the shop gave the app none. */
export type AdminGraphql = (
  domain: string,
  document: string,
  variables: Record<string, unknown>,
) => Promise<Response | null>;

/**
 * Runs a document and reads its answer by the shape, which accepts null wherever the schema does: what Shopify withholds is
 * null there and named in `withheld`.
 * Throws TemporaryFault while Shopify throttles the shop or is away, PermanentFault when it refuses the document or answers
 * what nobody understands.
 */
export async function askShopify<Shape extends z.ZodType>(
  graphql: AdminGraphql,
  question: {
    readonly domain: string;
    readonly document: string;
    readonly variables: Record<string, unknown>;
  },
  shape: Shape,
): Promise<Asked<z.infer<Shape>>> {
  const { domain, document, variables } = question;
  const fetched = await fetchAnswer(() => graphql(domain, document, variables));
  if (fetched.kind === "unavailable") return fetched;

  const { errors = [], data } = fetched.answer;
  const denied = errors.filter(isDenied);
  const other = errors.find((error) => !isDenied(error));
  if (other) throw new PermanentFault(inEnglish(say(notAsked.refused, { message: other.message })));
  const read = shape.safeParse(data);
  // Null for a thing itself is "there is none", unless it was kept from us.
  const isKept = read.success && read.data === null && denied.length > 0;
  if (read.success && !isKept) return { kind: "answer", value: read.data, ...withheldIn(denied) };
  const [first] = denied;
  if (first)
    return {
      kind: "unavailable",
      trouble: troubleOf(denied),
      why: say(notAsked.denied, { message: first.message }),
    };
  throw new PermanentFault(say("Shopify answered in an unknown shape"), { cause: read.error });
}

const isDenied = (error: GraphqlError): boolean => error.extensions?.code === "ACCESS_DENIED";

/**
 * Both are ACCESS_DENIED; only the words tell them apart.
 * https://shopify.dev/docs/apps/launch/protected-customer-data
 */
const PROTECTED = /not approved to (?:access|use)|protected[ -]customer[ -]data/i;

const troubleOf = (denied: readonly GraphqlError[]): "protected-data" | "missing-scope" =>
  denied.some(({ message }) => PROTECTED.test(message)) ? "protected-data" : "missing-scope";

function withheldIn(denied: readonly GraphqlError[]): Pick<Answered, "withheld"> {
  if (denied.length === 0) return {};
  const fields = denied.map(({ path }) => path?.findLast((step) => typeof step === "string"));
  return {
    withheld: {
      trouble: troubleOf(denied),
      fields: [...new Set(fields.filter((field) => field !== undefined))],
    },
  };
}

type Answered = Extract<Asked<unknown>, { kind: "answer" }>;
