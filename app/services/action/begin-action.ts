// An agent confirms an action: all is asked once more, and it is written down before anything is sent to Shopify.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { saveCustomerCopies } from "#app/data/records/customer-copies.server.ts";
import { saveProofOverride } from "#app/data/records/proof-overrides.server.ts";
import {
  findActionByKey,
  countDone,
  findOpenAction,
  lockSubject,
  saveNewAction,
} from "#app/data/records/shopify-actions.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import type { FieldProblem, FieldValues } from "#app/domain/action/action-field.ts";
import { actionTraits } from "#app/domain/action/action-kind.ts";
import { whatChanged } from "#app/domain/action/order-snapshot.ts";
import { ruleOf } from "#app/domain/action/rule-of.ts";
import { readGivenReason, type GivenReason } from "#app/domain/proof/override-reasons.ts";
import type { MessageId, ShopifyActionId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say, sentences, within, type Words } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { tellOrder } from "#app/services/order/tell-order.ts";
import type { Unavailable } from "./ask-patiently.ts";
import type { ActionSubject } from "./find-subject.ts";
import { gatherAction, type GatheredAction, type GatherNeeds } from "./gather-action.ts";
import { judgeAction, type Judged } from "./judge-action.ts";
import type { SeenAction } from "./preview-action.ts";
import type { MissingScope } from "./start-action.ts";

type Needs = GatherNeeds & Pick<Deps, "clock" | "newId" | "openCalendar" | "enqueue">;

export type BeginAction = ActionSubject & {
  readonly values: FieldValues;
  readonly messageId: MessageId | null;
  readonly seen: SeenAction;
  /** Made by the form once; the same press twice is one action. Shopify is given it too, where it takes one. */
  readonly key: string;
  /** Why, in the agent's own words; empty where they gave none. */
  readonly reason: string;
  /** Why what proof allows is passed. */
  readonly proofReason: GivenReason | null;
};

export type BegunAction =
  /** `isFresh` is false for the second press: the first one goes on. */
  | { readonly kind: "begun"; readonly actionId: ShopifyActionId; readonly isFresh: boolean }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  | MissingScope
  | Unavailable;

const LONGEST_REASON = 500;

/**
 * Nothing is sent yet: see `carry-out-action`. Throws Refusal: "not-allowed", "not-found", "reason-wanted", and "conflict"
 * when the order or the calculation is not what the agent saw, or another action there is not over.
 */
export async function beginAction(needs: Needs, input: BeginAction): Promise<BegunAction> {
  const { shopId, key } = input;
  const [known, doneBefore] = await inShopBySql(needs.db, shopId, (tx) =>
    Promise.all([findActionByKey(tx, shopId, key), countDone(tx, shopId, input.about)]),
  );
  if (known) return { kind: "begun", actionId: known, isFresh: false };
  const askedAt = needs.clock();
  const gathered = await gatherAction(needs, input, input.values);
  if (gathered.kind !== "gathered") return gathered;
  const refusedBecause = whyNotTheSame(input, gathered);
  // Kept even if it is refused: what the agent gets to see next is what the refusal speaks of.
  await keepFacts(needs, input, gathered, askedAt);
  return inShopBySql(needs.db, shopId, async (tx) => {
    const at = needs.clock();
    // The ticket first: whoever keeps an order locks its tickets, then its copy.
    await lockTicket(tx, shopId, input.ticketId);
    if (!(await lockSubject(tx, shopId, input.about)))
      throw new Refusal("not-found", "This is not linked to the ticket any more.");
    const pressed = await findActionByKey(tx, shopId, key);
    if (pressed) return { kind: "begun", actionId: pressed, isFresh: false };
    if (refusedBecause !== null) throw new Refusal("conflict", refusedBecause);
    await refuseCollision(tx, input, doneBefore);
    const messageId = input.messageId ?? (gathered.ticket.newestMessageId as MessageId | null);
    const reason = input.reason.replace(/\s+/g, " ").trim().slice(0, LONGEST_REASON);
    const proofReason = readGivenReason(input.proofReason);
    const given = proofReason.kind === "given" ? proofReason.sentence : "";
    const judged = await judgeAction(tx, input, {
      gathered,
      messageId,
      reason: reason === "" ? given : reason,
    });
    refuseByRole(judged);
    await passProof(needs, tx, input, judged, at);
    const actionId = needs.newId<ShopifyActionId>();
    const isOrder = actionTraits[input.kind].about === "order";
    const rule = ruleOf(input.kind);
    const worth = rule.worth(gathered.plan);
    await saveNewAction(tx, shopId, {
      id: actionId,
      key,
      ticketId: input.ticketId,
      orderGid: isOrder ? input.about : null,
      customerGid: isOrder ? null : input.about,
      kind: input.kind,
      memberId: input.by.id,
      proofLevel: judged.level,
      reason: [reason, given].find((one) => one !== "") ?? null,
      input: {
        plan: gathered.plan,
        seen: gathered.snapshot,
        ...(worth === null || worth === "unlimited" ? {} : { worth: worth.amount }),
      },
      before: rule.before(gathered.plan),
      createdAt: at,
    });
    await announceChange(tx, shopId, input.ticketId);
    return { kind: "begun", actionId, isFresh: true };
  });
}

/** The agent confirmed one sentence about one state of the order: nothing else is done. */
function whyNotTheSame(input: BeginAction, { plan, snapshot }: GatheredAction): Words | null {
  const changed = whatChanged(input.seen.snapshot, snapshot);
  if (changed !== null)
    return sentences([say("This changed since you looked."), changed, say("Look at it again.")]);
  const effect = ruleOf(input.kind).effect(plan, input.locale);
  return inEnglish(effect) === input.seen.effect
    ? null
    : sentences([say("Shopify reckons differently now."), effect]);
}

/** What was done while Shopify was asked makes its answer old. */
async function refuseCollision(tx: Tx, input: BeginAction, doneBefore: number): Promise<void> {
  const other = await findOpenAction(tx, input.shopId, input.about);
  if (other) {
    const what = within(actionTraits[other.kind].words);
    throw new Refusal(
      "conflict",
      other.state === "unknown"
        ? say(
            "It is not clear yet whether another action happened (“{what}”, by {by}). Settle that first.",
            { what, by: other.by },
          )
        : say(
            "Another action is under way here (“{what}”, by {by}). Look at what comes of it first.",
            { what, by: other.by },
          ),
    );
  }
  if ((await countDone(tx, input.shopId, input.about)) !== doneBefore)
    throw new Refusal("conflict", "Something was done here a moment ago. Look at it again.");
}

function refuseByRole({ may, proof }: Judged): void {
  if (may.kind === "refused") throw new Refusal("not-allowed", may.why);
  if (proof.kind === "refused") throw new Refusal("not-allowed", proof.why);
  if (may.kind === "wants-reason") throw new Refusal("reason-wanted", may.why);
}

/** Goes past what proof allows with a reason that is kept. */
async function passProof(
  needs: Needs,
  tx: Tx,
  { shopId, ticketId, kind, by, proofReason }: BeginAction,
  { proof, level }: Judged,
  at: Instant,
): Promise<void> {
  if (proof.kind !== "ask-reason" || level === null) return;
  const given = readGivenReason(proofReason);
  if (given.kind !== "given")
    throw new Refusal("reason-wanted", given.kind === "unclear" ? given.why : proof.why);
  const { intent, words: action } = actionTraits[kind];
  await saveProofOverride(tx, shopId, {
    id: needs.newId(),
    ticketId,
    memberId: by.id,
    intent,
    level,
    reason: given.key,
    words: given.ownWords,
    at,
  });
  const detail = {
    kind: "action-overridden",
    by: by.name,
    action: action.toLowerCase(),
    level,
    reason: given.sentence,
  } as const;
  await saveTicketEvents(tx, shopId, [{ id: needs.newId(), ticketId, actor: by.id, detail, at }]);
}

/** What others did to the order before this action is told by its own lines. */
const keepFacts = (
  needs: Needs,
  { shopId, ticketId }: BeginAction,
  { facts }: GatheredAction,
  askedAt: Instant,
): Promise<void> =>
  inShopBySql(needs.db, shopId, async (tx) => {
    if (facts.kind === "order")
      return tellOrder(needs, tx, shopId, { facts: facts.order, details: null, askedAt });
    await saveCustomerCopies(tx, shopId, [facts.customer], askedAt);
    await announceChange(tx, shopId, ticketId);
  });
