// What came back over the wire: an answer with its errors in one form, or that the shop is closed to us.
import { notAsked } from "#app/domain/customer/link-words.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import type { Asked } from "#app/services/deps.ts";

export type GraphqlError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
};

export type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
  readonly extensions?: {
    readonly cost?: {
      readonly requestedQueryCost: number;
      readonly throttleStatus: {
        readonly currentlyAvailable: number;
        readonly restoreRate: number;
      };
    };
  };
};

type Closed = Extract<Asked<never>, { kind: "unavailable" }>;
type Fetched = { readonly kind: "fetched"; readonly answer: Answer } | Closed;

/** Throws TemporaryFault when the shop is throttled, or no answer came that can be read. */
export async function fetchAnswer(send: () => Promise<Response | null>): Promise<Fetched> {
  const sent = await send().then(readResponse, readFailure);
  if (sent.kind !== "body") return sent;

  const answer = withPlainErrors(sent.body);
  if (answer.errors?.some((error) => error.extensions?.code === "THROTTLED"))
    throw throttled(waitFor(answer));
  if (answer.errors?.some((error) => error.extensions?.code === "INTERNAL_SERVER_ERROR"))
    return notAnswered(new Error(answer.errors[0]?.message));
  return { kind: "fetched", answer };
}

async function readResponse(
  response: Response | null,
): Promise<Closed | { kind: "body"; body: unknown }> {
  if (!response) return NO_TOKEN;
  if (!response.ok) return closedOrFault(response.status, retryAfter(response), response);
  const body: unknown = await response.json().catch(notAnswered);
  return { kind: "body", body };
}

/** Shopify's library throws what is not 200 as an error that holds the response. */
function readFailure(cause: unknown): Closed {
  const { code, retryAfter: seconds, body } = responseIn(cause);
  // A refresh token that nobody knows any more: the shop gives a new one when somebody opens the app there.
  if (code === 400 && (body as { error?: unknown } | undefined)?.error === "invalid_subject_token")
    return NO_TOKEN;
  return closedOrFault(code, seconds === undefined ? undefined : seconds * 1_000, cause);
}

const NO_TOKEN: Closed = {
  kind: "unavailable",
  trouble: "uninstalled",
  why: say(
    "Loupe has no access to this shop. Open it once in Shopify admin, then mail is linked again.",
  ),
};

/** https://shopify.dev/docs/api/usage/response-codes: asking again does not open what these close. */
const CLOSED: Readonly<Record<number, Closed>> = {
  401: NO_TOKEN,
  402: closed(say("Shopify has frozen this shop until its bill is paid.")),
  403: closed(say("Shopify refuses to answer for this shop.")),
  423: closed(say("Shopify has locked this shop.")),
};

function closed(why: string): Closed {
  return { kind: "unavailable", trouble: "unreachable", why };
}

function closedOrFault(
  code: number | undefined,
  waitMs: number | undefined,
  cause: unknown,
): Closed {
  const known = code === undefined ? undefined : CLOSED[code];
  if (known) return known;
  if (code === 429) throw throttled(waitMs ?? 1_000);
  return notAnswered(cause);
}

function notAnswered(cause: unknown): never {
  throw new TemporaryFault(say("Shopify did not answer"), { cause, trouble: "unreachable" });
}

const throttled = (retryAfterMs: number): TemporaryFault =>
  new TemporaryFault(say("Shopify throttles this shop"), { retryAfterMs, trouble: "throttled" });

function responseIn(cause: unknown): { code?: number; retryAfter?: number; body?: unknown } {
  if (cause instanceof Response) return { code: cause.status };
  const response = (cause as { response?: unknown } | null)?.response;
  return typeof response === "object" && response !== null ? response : {};
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("Retry-After"));
  return seconds > 0 ? seconds * 1_000 : undefined;
}

/** The list of errors is Shopify's own; its library wraps it, and Shopify's gateways say a text in its place. */
function withPlainErrors(body: unknown): Answer {
  const answer = (typeof body === "object" && body !== null ? body : {}) as Answer;
  const errors = answer.errors as unknown;
  if (errors === undefined || errors === null || Array.isArray(errors)) return answer;
  const inner = (errors as { graphQLErrors?: unknown }).graphQLErrors;
  if (Array.isArray(inner)) return { ...answer, errors: inner as GraphqlError[] };
  const said = JSON.stringify(errors).slice(0, 200);
  throw new TemporaryFault(inEnglish(say(notAsked.unreadable, { answer: said })), {
    trouble: "unreachable",
  });
}

/** How long until the bucket holds what the query asks for. https://shopify.dev/docs/api/usage/limits */
function waitFor({ extensions }: Answer): number {
  const cost = extensions?.cost;
  if (!cost) return 1_000;
  const { currentlyAvailable, restoreRate } = cost.throttleStatus;
  return Math.max(100, ((cost.requestedQueryCost - currentlyAvailable) / restoreRate) * 1_000);
}
