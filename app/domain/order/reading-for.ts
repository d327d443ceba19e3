import type { Instant } from "#app/domain/shared/instant.ts";
import type { OrderFacts } from "./order-facts.ts";

/** A webhook speaks of an order: what of it must be asked for anew? */

/** `all`: the rest of the order as well, where refunds, returns and disputes are. */
export type Reading = "nothing" | "facts" | "all";

export type HeardOf = {
  readonly topic: string;
  readonly receivedAt: Instant;
  /** The order's own `updated_at`, as the webhook gives it (ISO 8601); null where it gives none. */
  readonly changedAt: string | null;
};

export type KnownOrder = {
  readonly copy: {
    readonly facts: Pick<OrderFacts, "updatedAt">;
    readonly fetchedAt: Instant;
    readonly detailsFetchedAt: Instant | null;
  } | null;
  readonly isLinked: boolean;
};

/**
 * One deed at Shopify makes several webhooks: what was asked for after they all had come in answers them all. `known` is null for an
 * order that only its parcels make us look at.
 */
export function readingFor(heard: HeardOf, known: KnownOrder | null): Reading {
  if (heard.topic === "orders/delete") return "nothing";
  if (known === null) return "facts";
  const { copy, isLinked } = known;
  const wantsAll = isLinked && !heard.topic.startsWith("fulfillment");
  const isAfter = (at: Instant | null | undefined) => at != null && at > heard.receivedAt;
  const { changedAt } = heard;
  const isAsNew =
    changedAt === null ||
    (copy !== null && Date.parse(copy.facts.updatedAt) >= Date.parse(changedAt));
  if (isAfter(copy?.fetchedAt) && isAsNew && (!wantsAll || isAfter(copy?.detailsFetchedAt)))
    return "nothing";
  return wantsAll ? "all" : "facts";
}
