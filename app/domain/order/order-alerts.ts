import { differenceOf, isMore, moneyWords, type Money } from "#app/domain/shared/money.ts";
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
): readonly OrderAlert[] {
  const alerts = [
    ...paidTooMuch(order, locale),
    ...(details === null
      ? []
      : [
          ...openDisputes(details),
          ...riskOf(details),
          ...stillToBePaid(order, details, locale),
          ...failedAttempts(details),
          ...holds(details),
          ...openReturns(details.returns),
        ]),
  ];
  return alerts.toSorted((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
}

/** Nobody but the purchaser may hear of the order; the reasons are those of `isSurprise`. */
export const surpriseAlerts = (because: readonly string[]): readonly OrderAlert[] =>
  because.length === 0
    ? []
    : [{ tone: "info", words: `Keep it a surprise: ${because.join(", ")}` }];

const TONES: readonly OrderAlert["tone"][] = ["critical", "warning", "info"];

/** More than the order was ever worth; what was given back since is no longer too much. */
function paidTooMuch(order: OrderFacts, locale: string): readonly OrderAlert[] {
  const worth = isMore(order.total, order.originalTotal) ? order.total : order.originalTotal;
  if (!isMore(order.received, worth)) return [];
  const excess = differenceOf(order.received, worth);
  if (!isMore(excess, order.refunded)) return [];
  const isTwice = !isMore(worth, excess);
  const words = `${moneyWords(order.received, locale)} received for an order of ${moneyWords(worth, locale)}`;
  return [
    { tone: "critical", words: isTwice ? `Paid twice: ${words}` : `Paid too much: ${words}` },
  ];
}

/** https://shopify.dev/docs/api/admin-graphql/latest/enums/DisputeStatus: these two await somebody's decision. */
const OPEN_DISPUTES: ReadonlySet<string> = new Set(["NEEDS_RESPONSE", "UNDER_REVIEW"]);

const openDisputes = ({ disputes }: OrderDetails): readonly OrderAlert[] =>
  disputes
    .filter(({ status }) => OPEN_DISPUTES.has(status))
    .map((dispute) => ({ tone: "critical", words: disputeWords(dispute) }));

/** "Chargeback: needs an answer". */
export const disputeWords = ({ kind, status }: OrderDetails["disputes"][number]): string =>
  `${shopifyWord("DisputeType", kind)}: ${shopifyWord("DisputeStatus", status)}`;

const RISK_TONES: Readonly<Record<string, OrderAlert["tone"]>> = {
  CANCEL: "critical",
  INVESTIGATE: "warning",
};

function riskOf({ risk }: OrderDetails): readonly OrderAlert[] {
  const tone = RISK_TONES[risk.recommendation];
  return tone === undefined ? [] : [{ tone, words: riskWords(risk) }];
}

/** "Shopify recommends a closer look at this order: medium risk of fraud". */
export function riskWords({ recommendation, level }: OrderDetails["risk"]): string {
  const words = shopifyWord("OrderRiskRecommendationResult", recommendation);
  return level === null ? words : `${words}: ${shopifyWord("RiskAssessmentResult", level)}`;
}

function stillToBePaid(
  order: OrderFacts,
  { outstanding }: OrderDetails,
  locale: string,
): readonly OrderAlert[] {
  const zero: Money = { amount: "0", currency: outstanding.currency };
  // An authorisation holds the money until the shop takes it.
  if (order.cancelledAt !== null || order.financialStatus === "AUTHORIZED") return [];
  if (isMore(outstanding, zero))
    return [{ tone: "warning", words: `${moneyWords(outstanding, locale)} is still to be paid` }];
  return [];
}

function failedAttempts({ payments }: OrderDetails): readonly OrderAlert[] {
  const failed = payments.filter(isFailedAttempt);
  const last = failed.at(-1);
  if (last === undefined) return [];
  const isPaidSince = payments
    .slice(payments.indexOf(last) + 1)
    .some(({ kind, status }) => status === "SUCCESS" && TAKES_MONEY.has(kind));
  const count = failed.length === 1 ? "A payment failed" : `${failed.length} payments failed`;
  const why = last.errorCode === null ? "" : `: ${spelledOut(last.errorCode).toLowerCase()}`;
  return [{ tone: isPaidSince ? "info" : "warning", words: `${count}${why}` }];
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

const holds = ({ fulfilmentOrders }: OrderDetails): readonly OrderAlert[] =>
  (fulfilmentOrders ?? []).flatMap((order) =>
    order.holds.map(({ reason, notes }) => ({
      tone: "warning" as const,
      words: `On hold: ${holdWords(reason, notes)}`,
    })),
  );

/** What somebody wrote says more than "another reason". */
function holdWords(reason: string, notes: string | null): string {
  const words = shopifyWord("FulfillmentHoldReason", reason);
  if (notes === null || notes.trim() === "") return words;
  return reason === "OTHER" ? notes.trim() : `${words} (${notes.trim()})`;
}

/** https://shopify.dev/docs/api/admin-graphql/latest/enums/ReturnStatus: these two are under way. */
const OPEN_RETURNS: ReadonlySet<string> = new Set(["REQUESTED", "OPEN"]);

const openReturns = (returns: readonly OrderReturn[]): readonly OrderAlert[] =>
  returns
    .filter(({ status }) => OPEN_RETURNS.has(status))
    .map((one) => ({
      tone: "info",
      words: `${returnName(one)}: ${shopifyWord("ReturnStatus", one.status).toLowerCase()}`,
    }));

/** "Return #1001-R1"; one that is only asked for may have no name yet. */
export const returnName = ({ name }: OrderReturn): string =>
  name === null ? "Return" : `Return ${name}`;
