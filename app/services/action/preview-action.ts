// An agent has filled in the form of an action: what would it do, and may they?
import { inShopBySql } from "#app/data/db.server.ts";
import type { ActionLine, FieldProblem, FieldValues } from "#app/domain/action/action-field.ts";
import type { Snapshot } from "#app/domain/action/order-snapshot.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Words } from "#app/domain/words/words.ts";
import { ruleOf } from "#app/domain/action/rule-of.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import type { Unavailable } from "./ask-patiently.ts";
import type { ActionSubject } from "./find-subject.ts";
import { gatherAction, type GatherNeeds } from "./gather-action.ts";
import { judgeAction } from "./judge-action.ts";
import type { MissingScope } from "./start-action.ts";

export type ActionPreview =
  | ReadyAction
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  | MissingScope
  | Unavailable;

export type ReadyAction = {
  readonly kind: "ready";
  readonly effect: Words;
  readonly lines: readonly ActionLine[];
  /** Goes back with the confirmation, so that nothing else is done than what was seen. */
  readonly seen: SeenAction;
  /** Why an agent has to say in their own words why; null where they need not. */
  readonly asksReason: Words | null;
  /** Why the proof of the message is not enough by itself; null where it is. */
  readonly asksProof: Words | null;
  /** Why it can't be done by this person or because of this message; null where it can. */
  readonly refusal: Words | null;
};

export type SeenAction = { readonly effect: string; readonly snapshot: Snapshot };

/** Throws Refusal: "not-allowed", "not-found". */
export async function previewAction(
  needs: GatherNeeds,
  input: ActionSubject & {
    readonly values: FieldValues;
    /** The customer's message that asks for it; null: the newest one. */
    readonly messageId: MessageId | null;
  },
): Promise<ActionPreview> {
  const gathered = await gatherAction(needs, input, input.values);
  if (gathered.kind !== "gathered") return gathered;
  const messageId = input.messageId ?? (gathered.ticket.newestMessageId as MessageId | null);
  const { may, proof } = await inShopBySql(needs.db, input.shopId, (tx) =>
    judgeAction(tx, input, { gathered, messageId, reason: "" }),
  );
  const rule = ruleOf(input.kind);
  const effect = rule.effect(gathered.plan, input.locale);
  const refusal = may.kind === "refused" ? may.why : proof.kind === "refused" ? proof.why : null;
  return {
    kind: "ready",
    effect,
    lines: rule.lines(gathered.plan, input.locale),
    seen: { effect: inEnglish(effect), snapshot: gathered.snapshot },
    asksReason: may.kind === "wants-reason" ? may.why : null,
    asksProof: proof.kind === "ask-reason" ? proof.why : null,
    refusal,
  };
}
