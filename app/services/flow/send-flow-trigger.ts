// Workflows of Shopify Flow begin: tell Shopify what happened, once.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  lockFlowTrigger,
  markFlowTrigger,
  type TriggerStands,
  type TriggerToSend,
} from "#app/data/records/flow-triggers.server.ts";
import { flowPayload } from "#app/domain/flow/flow-trigger.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { FlowTriggerId, ShopId } from "#app/domain/shared/ids.ts";
import { HOUR_MS, type Instant } from "#app/domain/shared/instant.ts";
import type { Deps } from "#app/services/deps.ts";

type Needs = Pick<Deps, "db" | "clock" | "flow" | "settings" | "log">;
type Which = { readonly shopId: ShopId; readonly flowTriggerId: FlowTriggerId };

/** What happened earlier than that starts nothing any more: Shopify was away for a day, and people have acted since. */
const NEWS_MS = 24 * HOUR_MS;
const LOST = "Shopify's answer was lost: the workflow may have started.";

/**
 * An attempt without an answer is not repeated: a workflow that runs twice may refund twice. Throws TemporaryFault while
 * Shopify throttles or is away.
 */
export async function sendFlowTrigger(needs: Needs, which: Which): Promise<void> {
  const trigger = await begin(needs, which);
  if (trigger === null) return;
  const { domain, told, ticket } = trigger;
  try {
    const outcome = await needs.flow.trigger(domain, {
      handle: told.handle,
      payload: flowPayload(told, ticket, needs.settings.appUrl),
    });
    if (outcome.kind === "taken") return await mark(needs, which, sentNow(needs));
    const why = outcome.kind === "lost" ? LOST : outcome.why;
    needs.log.warn("flow-trigger-not-taken", { ...which, outcome: outcome.kind });
    await mark(needs, which, { kind: "failed", why });
  } catch (error) {
    // Either Shopify did nothing and the job comes back to it, or it never will take this.
    const stands: TriggerStands =
      error instanceof TemporaryFault
        ? { kind: "put-back" }
        : { kind: "failed", why: error instanceof Error ? error.message : String(error) };
    await mark(needs, which, stands);
    throw error;
  }
}

const sentNow = ({ clock }: Needs): TriggerStands => ({ kind: "sent", at: clock() });

function begin(needs: Needs, which: Which): Promise<TriggerToSend | null> {
  const { shopId, flowTriggerId: id } = which;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const trigger = await lockFlowTrigger(tx, shopId, id);
    if (!trigger) return null;
    const stands = standsNow(trigger, needs.clock());
    await markFlowTrigger(tx, shopId, id, stands);
    return stands.kind === "begun" ? trigger : null;
  });
}

function standsNow({ begun, at }: TriggerToSend, now: Instant): TriggerStands {
  // The worker died in between.
  if (begun) return { kind: "failed", why: LOST };
  if (now - at > NEWS_MS) return { kind: "failed", why: "Shopify could not be reached for a day." };
  return { kind: "begun" };
}

const mark = (needs: Needs, { shopId, flowTriggerId }: Which, stands: TriggerStands) =>
  inShopBySql(needs.db, shopId, (tx) => markFlowTrigger(tx, shopId, flowTriggerId, stands));
