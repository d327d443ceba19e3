import type { Instant } from "#app/domain/shared/instant.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { DeliveryState } from "./delivery-state.ts";

/** So long the provider's events may settle an attempt without an answer by themselves. */
export const ASK_AFTER_MS = 15 * MINUTE_MS;

/** Must a person decide whether this mail went out? */
export const asksAgent = (
  message: { readonly delivery: DeliveryState; readonly attemptAt: Instant | null },
  now: Instant,
): boolean =>
  message.delivery === "unknown" &&
  message.attemptAt !== null &&
  now - message.attemptAt >= ASK_AFTER_MS;
