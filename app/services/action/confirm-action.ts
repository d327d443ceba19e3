// An agent confirms an action, and waits for what comes of it.
import { inShopBySql } from "#app/data/db.server.ts";
import { findAction } from "#app/data/records/shopify-actions.server.ts";
import { type ActionLine, PERMISSION, type FieldProblem } from "#app/domain/action/action-field.ts";
import { actionTraits } from "#app/domain/action/action-kind.ts";
import type { ActionState } from "#app/domain/action/action-state.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { ShopId, ShopifyActionId } from "#app/domain/shared/ids.ts";
import { carryOutActionJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { saveScopes } from "#app/services/shop/save-scopes.ts";
import type { Unavailable } from "./ask-patiently.ts";
import { beginAction, type BeginAction } from "./begin-action.ts";
import { carryOutAction } from "./carry-out-action.ts";
import type { MissingScope } from "./start-action.ts";

type Needs = Pick<
  Deps,
  "db" | "clock" | "newId" | "openCalendar" | "enqueue" | "shopify" | "shopifyActions" | "log"
>;

export type ConfirmedAction =
  | {
      readonly kind: "settled";
      readonly state: ActionState;
      /** Why Shopify said no, or what is known of an attempt without an answer. */
      readonly problems: readonly FieldProblem[];
      /** What came of it to pass on, such as a code. */
      readonly result: readonly ActionLine[];
    }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  | MissingScope
  | Unavailable;

/** A job goes on with what Shopify put off. Throws the Refusals of `beginAction`. */
export async function confirmAction(needs: Needs, input: BeginAction): Promise<ConfirmedAction> {
  const begun = await beginAction(needs, input);
  if (begun.kind !== "begun") return begun;
  const which = { shopId: input.shopId, actionId: begun.actionId };
  if (begun.isFresh) await carryOutNow(needs, which);
  const action = await inShopBySql(needs.db, input.shopId, (tx) =>
    findAction(tx, input.shopId, begun.actionId),
  );
  if (!action) throw new Error("the action that was begun is gone");
  if (action.errors.some(({ field }) => field === PERMISSION)) {
    // Our note of what was granted is old: the next form asks for it.
    await saveScopes(needs, { shopId: input.shopId });
    return { kind: "missing-scope", scopes: actionTraits[input.kind].scopes };
  }
  return {
    kind: "settled",
    state: action.state,
    problems: action.errors,
    result: action.state === "done" ? (action.after ?? []) : [],
  };
}

async function carryOutNow(
  needs: Needs,
  which: { readonly shopId: ShopId; readonly actionId: ShopifyActionId },
): Promise<void> {
  try {
    await carryOutAction(needs, which);
  } catch (fault) {
    if (!(fault instanceof TemporaryFault)) throw fault;
    await inShopBySql(needs.db, which.shopId, (tx) => needs.enqueue(tx, carryOutActionJob, which));
  }
}
