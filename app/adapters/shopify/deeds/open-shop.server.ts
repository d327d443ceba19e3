// One shop, to ask and to change. A change whose answer is missing may have happened: that is an outcome, never a fault.
import type { z } from "zod";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { Asked } from "#app/services/deps.ts";
import { askShopify, type AdminGraphql } from "#app/adapters/shopify/ask-shopify.server.ts";
import type { Changed, Shop } from "./deed.ts";

export function openShop(graphql: AdminGraphql, domain: string): Shop {
  const ask: Shop["ask"] = (document, variables, shape) =>
    askShopify(graphql, { domain, document, variables }, shape);
  return {
    ask,
    change: async <Shape extends z.ZodType>(
      document: string,
      variables: Record<string, unknown>,
      shape: Shape,
    ): Promise<Changed<z.infer<Shape>>> =>
      ask(document, variables, shape).then(judged<z.infer<Shape>>, unanswered),
  };
}

function judged<T>(asked: Asked<T>): Changed<T> {
  if (asked.kind === "answer") return { kind: "answer", value: asked.value };
  return asked.trouble === "missing-scope"
    ? { kind: "missing-scope" }
    : { kind: "unavailable", why: asked.why };
}

/** Throttling is said before anything is done; whatever else fails may have failed afterwards. */
function unanswered(fault: unknown): Changed<never> {
  const why = fault instanceof Error ? fault.message : String(fault);
  if (fault instanceof TemporaryFault && fault.trouble === "throttled")
    return { kind: "later", why, retryAfterMs: fault.retryAfterMs ?? null };
  return { kind: "unknown", why };
}
