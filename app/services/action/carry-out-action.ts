// Has one begun action done at Shopify, once, and records what became of it.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  lockAction,
  markActionOpen,
  markActionOver,
  markActionRunning,
  type ActionRow,
} from "#app/data/records/shopify-actions.server.ts";
import { problem } from "#app/domain/action/action-field.ts";
import {
  doesKeyHold,
  isLastAttempt,
  LOOK_AFTER_MS,
  nextStep,
} from "#app/domain/action/action-state.ts";
import { whatChanged } from "#app/domain/action/order-snapshot.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { ShopId, ShopifyActionId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say, sentences, type Words } from "#app/domain/words/words.ts";
import type { ActionOutcome, Deps } from "#app/services/deps.ts";
import { lookAtSubject, snapshotOf } from "./gather-action.ts";
import { recordOutcome } from "./record-outcome.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "enqueue" | "shopify" | "shopifyActions" | "log"
>;
type Which = { readonly shopId: ShopId; readonly actionId: ShopifyActionId };

/**
 * Does nothing where somebody is at it, it is over, or an agent has to decide. Whatever Shopify or the network does is
 * recorded; throws TemporaryFault where nothing was sent and it can be tried again.
 */
export async function carryOutAction(needs: Needs, which: Which): Promise<void> {
  const claimed = await claim(needs, which);
  if (!claimed) return;
  const { action } = claimed;
  const task = { key: action.key, plan: action.input.plan };
  const verdict = claimed.step === "look" ? await look(needs, action) : null;
  if (verdict?.kind === "happened")
    return recordOutcome(needs, which, { kind: "done", result: verdict.result });
  if (verdict?.kind === "cannot-tell")
    return recordOutcome(needs, which, { kind: "cannot-tell", why: verdict.why });
  if (verdict?.kind === "away") return reopen(needs, which, "unanswered", verdict.why);
  if (verdict !== null && isLastAttempt(action))
    return recordOutcome(needs, which, { kind: "cannot-tell", why: NEVER_ANSWERED });

  // While its key holds it can't happen twice, so the first request's order is the one that counts.
  const repeats = verdict?.kind === "send-again";
  if (repeats && !doesKeyHold(action.createdAt, needs.clock())) {
    const changed = await changedSince(needs, action);
    if (changed?.kind === "away") return reopen(needs, which, "unanswered", changed.why);
    if (changed) return recordOutcome(needs, which, { kind: "cannot-tell", why: changed.why });
  }
  if (!repeats && isLate(action, needs.clock())) {
    const changed = await changedSince(needs, action);
    if (changed?.kind === "away") {
      await reopen(needs, which, "queued", changed.why);
      throw new TemporaryFault(inEnglish(changed.why));
    }
    if (changed) return recordOutcome(needs, which, refused(changed.why));
  }
  if (verdict !== null) await sendsAgain(needs, which);
  const outcome = await needs.shopifyActions.carryOut(action.domain, task);
  needs.log.info("action-attempted", { ...which, kind: action.kind, outcome: outcome.kind });
  await recordOutcome(needs, which, outcome);
  if (outcome.kind === "later")
    throw new TemporaryFault(
      inEnglish(outcome.why),
      outcome.retryAfterMs === null ? {} : { retryAfterMs: outcome.retryAfterMs },
    );
}

type Claimed = { readonly step: "send" | "look"; readonly action: ActionRow };

function claim(needs: Needs, { shopId, actionId }: Which): Promise<Claimed | null> {
  return inShopBySql(needs.db, shopId, async (tx) => {
    const action = await lockAction(tx, shopId, actionId);
    if (!action) return null;
    const at = needs.clock();
    const step = nextStep(action, at);
    if (step === "leave") return null;
    if (step === "give-up" || action.uninstalled) {
      const why = action.uninstalled
        ? say("The app was uninstalled.")
        : say("Shopify could not be asked.");
      await giveUp(tx, shopId, action, { at, why, sent: step === "look" });
      return null;
    }
    await markActionRunning(tx, shopId, actionId, { at, sends: step === "send" });
    return { step, action };
  });
}

/** What was never sent is over; of what was, nobody can say any more whether it happened. */
async function giveUp(
  tx: Tx,
  shopId: ShopId,
  action: ActionRow,
  { at, why, sent }: { readonly at: Instant; readonly why: Words; readonly sent: boolean },
): Promise<void> {
  const problems = [problem(null, why)];
  if (sent) await markActionOpen(tx, shopId, action.id, { state: "unknown", problems });
  else await markActionOver(tx, shopId, action.id, { state: "given-up", at, problems });
  if (action.ticketId) await announceChange(tx, shopId, action.ticketId);
}

type Away = { readonly kind: "away"; readonly why: Words };

async function look(needs: Needs, { domain, key, input }: ActionRow) {
  try {
    return await needs.shopifyActions.lookAgain(domain, { key, plan: input.plan });
  } catch (fault) {
    if (!(fault instanceof TemporaryFault)) throw fault;
    return { kind: "away", why: fault.message } satisfies Away;
  }
}

/** A moment after the confirmation nothing can have changed but by us. */
const isLate = ({ createdAt, attempts }: ActionRow, now: Instant): boolean =>
  attempts > 0 || now - createdAt > LOOK_AFTER_MS;

async function changedSince(
  needs: Needs,
  { domain, kind, about, input }: ActionRow,
): Promise<Away | { readonly kind: "changed"; readonly why: Words } | null> {
  const facts = await lookAtSubject(needs, domain, { kind, about }).catch(goneAs);
  if (facts.kind !== "order" && facts.kind !== "customer")
    return { kind: facts.kind === "gone" ? "changed" : "away", why: facts.why };
  const changed = whatChanged(input.seen, snapshotOf(facts));
  return changed === null
    ? null
    : { kind: "changed", why: sentences([say("It changed before this could be done."), changed]) };
}

function goneAs(error: unknown): { readonly kind: "gone"; readonly why: Words } {
  if (error instanceof Refusal) return { kind: "gone", why: error.words };
  throw error;
}

const reopen = (
  needs: Needs,
  { shopId, actionId }: Which,
  state: "queued" | "unanswered",
  why: Words,
): Promise<void> =>
  inShopBySql(needs.db, shopId, (tx) =>
    markActionOpen(tx, shopId, actionId, { state, problems: [problem(null, why)] }),
  );

/** Looking did not count as an attempt; what follows does. */
const sendsAgain = (needs: Needs, { shopId, actionId }: Which): Promise<void> =>
  inShopBySql(needs.db, shopId, (tx) =>
    markActionRunning(tx, shopId, actionId, { at: needs.clock(), sends: true }),
  );

const refused = (why: Words): ActionOutcome => ({
  kind: "refused",
  problems: [problem(null, why)],
});

const NEVER_ANSWERED = say("Shopify was asked several times and never answered.");
