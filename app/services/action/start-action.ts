// An agent opens the form of an action: what does Shopify say before anything is filled in?
import type { ActionField } from "#app/domain/action/action-field.ts";
import { actionTraits } from "#app/domain/action/action-kind.ts";
import { ruleOf } from "#app/domain/action/rule-of.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { addReturnRules } from "./add-return-rules.ts";
import { addSurprise } from "./add-surprise.ts";
import { askPatiently, type Unavailable } from "./ask-patiently.ts";
import { findMissingScopes } from "./find-missing-scopes.ts";
import { findSubject, type ActionSubject } from "./find-subject.ts";

export type ActionForm =
  | {
      readonly kind: "form";
      readonly fields: readonly ActionField[];
      /** What to know before filling it in. */
      readonly hint: Words | null;
      /** Words for the reply that are offered instead. */
      readonly insert: string | null;
    }
  | MissingScope
  | Unavailable;

/** The shop is asked for these when the action is first used. */
export type MissingScope = { readonly kind: "missing-scope"; readonly scopes: readonly string[] };

/** Throws Refusal: "not-allowed", "not-found". */
export async function startAction(
  needs: Pick<Deps, "db" | "clock" | "shopify" | "shopifyActions">,
  subject: ActionSubject,
): Promise<ActionForm> {
  const { kind, about, locale } = subject;
  const ticket = await findSubject(needs, subject);
  const scopes = await findMissingScopes(needs, ticket.domain, { kind, noted: ticket.scopes });
  if (scopes.length > 0) return { kind: "missing-scope", scopes };
  const answer = await askPatiently(needs.shopifyActions.prepare(ticket.domain, kind, about));
  if (answer.kind === "unavailable") return closedBy(answer, subject);
  if (answer.value === null)
    throw new Refusal("not-found", "Shopify does not show this to Loupe any more.");
  const judged = await addReturnRules(needs, subject, answer.value);
  const start = await addSurprise(needs, subject, judged);
  const rule = ruleOf(kind);
  return {
    kind: "form",
    fields: rule.fields(start, locale),
    hint: rule.hint(start),
    insert: rule.insert?.(start) ?? null,
  };
}

export const closedBy = (
  answer: Unavailable,
  { kind }: Pick<ActionSubject, "kind">,
): MissingScope | Unavailable =>
  answer.trouble === "missing-scope"
    ? { kind: "missing-scope", scopes: actionTraits[kind].scopes }
    : answer;
