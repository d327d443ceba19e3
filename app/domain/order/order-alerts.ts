import { differenceOf, isMore, moneyWords, type Money } from "#app/domain/shared/money.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import type { OrderDetails, OrderPayment, OrderReturn } from "./order-details.ts";
import type { OrderFacts } from "./order-facts.ts";
import { shopifyWord, spelledOut } from "./shopify-words.ts";

/** What about an order must nobody overlook who answers? */
export type OrderAlert = {
  readonly tone: "critical" | "warning" | "info";
  readonly words: string;
};

/**
 * The worst first. Without the details only what the header tells is found. Amounts are written as people of the locale
 * (BCP 47) do.
 */
export function orderAlerts(
  order: OrderFacts,
  details: OrderDetails | null,
  locale: string,
  t: Translate = inEnglish,
): readonly OrderAlert[] {
  const alerts = [
    ...paidTooMuch(order, locale, t),
    ...(details === null
      ? []
      : [
          ...openDisputes(details, t),
          ...riskOf(details, t),
          ...stillToBePaid(order, details, { locale, t }),
          ...failedAttempts(details, t),
          ...holds(details, t),
          ...openReturns(details.returns, t),
        ]),
  ];
  return alerts.toSorted((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
}

/** Nobody but the purchaser may hear of the order; the reasons are those of `isSurprise`. */
export const surpriseAlerts = (
  because: readonly Words[],
  t: Translate = inEnglish,
): readonly OrderAlert[] =>
  because.length === 0
    ? []
    : [
        {
          tone: "info",
          words: t("Keep it a surprise: {why}", { why: because.map((one) => t(one)).join(", ") }),
        },
      ];

const TONES: readonly OrderAlert["tone"][] = ["critical", "warning", "info"];

/** More than the order was ever worth; what was given back since is no longer too much. */
function paidTooMuch(order: OrderFacts, locale: string, t: Translate): readonly OrderAlert[] {
  const worth = isMore(order.total, order.originalTotal) ? order.total : order.originalTotal;
  if (!isMore(order.received, worth)) return [];
  const excess = differenceOf(order.received, worth);
  if (!isMore(excess, order.refunded)) return [];
  const isTwice = !isMore(worth, excess);
  const amounts = {
    received: moneyWords(order.received, locale),
    worth: moneyWords(worth, locale),
  };
  const words = isTwice
    ? t("Paid twice: {received} received for an order of {worth}", amounts)
    : t("Paid too much: {received} received for an order of {worth}", amounts);
  return [{ tone: "critical", words }];
}

/** https://shopify.dev/docs/api/admin-graphql/latest/enums/DisputeStatus: these two await somebody's decision. */
const OPEN_DISPUTES: ReadonlySet<string> = new Set(["NEEDS_RESPONSE", "UNDER_REVIEW"]);

const openDisputes = ({ disputes }: OrderDetails, t: Translate): readonly OrderAlert[] =>
  disputes
    .filter(({ status }) => OPEN_DISPUTES.has(status))
    .map((dispute) => ({ tone: "critical", words: disputeWords(dispute, t) }));

/** "Chargeback: needs an answer". */
export const disputeWords = (
  { kind, status }: OrderDetails["disputes"][number],
  t: Translate = inEnglish,
): string =>
  t("{what}: {state}", {
    what: t(shopifyWord("DisputeType", kind)),
    state: t(shopifyWord("DisputeStatus", status)),
  });

const RISK_TONES: Readonly<Record<string, OrderAlert["tone"]>> = {
  CANCEL: "critical",
  INVESTIGATE: "warning",
};

function riskOf({ risk }: OrderDetails, t: Translate): readonly OrderAlert[] {
  const tone = RISK_TONES[risk.recommendation];
  return tone === undefined ? [] : [{ tone, words: riskWords(risk, t) }];
}

/** "Shopify recommends a closer look at this order: medium risk of fraud". */
export function riskWords(
  { recommendation, level }: OrderDetails["risk"],
  t: Translate = inEnglish,
): string {
  const what = t(shopifyWord("OrderRiskRecommendationResult", recommendation));
  if (level === null) return what;
  return t("{what}: {state}", { what, state: t(shopifyWord("RiskAssessmentResult", level)) });
}

function stillToBePaid(
  order: OrderFacts,
  { outstanding }: OrderDetails,
  { locale, t }: { readonly locale: string; readonly t: Translate },
): readonly OrderAlert[] {
  const zero: Money = { amount: "0", currency: outstanding.currency };
  // An authorisation holds the money until the shop takes it.
  if (order.cancelledAt !== null || order.financialStatus === "AUTHORIZED") return [];
  if (isMore(outstanding, zero))
    return [
      {
        tone: "warning",
        words: t("{amount} is still to be paid", { amount: moneyWords(outstanding, locale) }),
      },
    ];
  return [];
}

function failedAttempts({ payments }: OrderDetails, t: Translate): readonly OrderAlert[] {
  const failed = payments.filter(isFailedAttempt);
  const last = failed.at(-1);
  if (last === undefined) return [];
  const isPaidSince = payments
    .slice(payments.indexOf(last) + 1)
    .some(({ kind, status }) => status === "SUCCESS" && TAKES_MONEY.has(kind));
  const count = failed.length;
  const what = t("{count, plural, one {A payment failed} other {# payments failed}}", { count });
  const words =
    last.errorCode === null
      ? what
      : t("{what}: {state}", { what, state: spelledOut(last.errorCode).toLowerCase() });
  return [{ tone: isPaidSince ? "info" : "warning", words }];
}

/** OrderTransactionKind by which a customer pays. */
const TAKES_MONEY: ReadonlySet<string> = new Set([
  "AUTHORIZATION",
  "CAPTURE",
  "EMV_AUTHORIZATION",
  "SALE",
]);

/** Whether the customer tried to pay and could not. */
export const isFailedAttempt = ({ kind, status }: OrderPayment): boolean =>
  TAKES_MONEY.has(kind) && (status === "FAILURE" || status === "ERROR");

const holds = ({ fulfilmentOrders }: OrderDetails, t: Translate): readonly OrderAlert[] =>
  (fulfilmentOrders ?? []).flatMap((order) =>
    order.holds.map(({ reason, notes }) => ({
      tone: "warning" as const,
      words: t("On hold: {why}", { why: holdWords(reason, notes, t) }),
    })),
  );

/** What somebody wrote says more than "another reason". */
function holdWords(reason: string, notes: string | null, t: Translate): string {
  const words = t(shopifyWord("FulfillmentHoldReason", reason));
  if (notes === null || notes.trim() === "") return words;
  return reason === "OTHER" ? notes.trim() : `${words} (${notes.trim()})`;
}

/** https://shopify.dev/docs/api/admin-graphql/latest/enums/ReturnStatus: these two are under way. */
const OPEN_RETURNS: ReadonlySet<string> = new Set(["REQUESTED", "OPEN"]);
const RETURNS_IN_A_SENTENCE: Readonly<Record<string, string>> = {
  REQUESTED: say("asked for"),
  OPEN: say("in progress"),
};

const openReturns = (returns: readonly OrderReturn[], t: Translate): readonly OrderAlert[] =>
  returns
    .filter(({ status }) => OPEN_RETURNS.has(status))
    .map((one) => ({
      tone: "info",
      words: t("{what}: {state}", {
        what: returnName(one, t),
        state: t(RETURNS_IN_A_SENTENCE[one.status] ?? ""),
      }),
    }));

/** "Return #1001-R1"; one that is only asked for may have no name yet. */
export const returnName = ({ name }: OrderReturn, t: Translate = inEnglish): string =>
  name === null ? t("Return") : t("Return {name}", { name });
