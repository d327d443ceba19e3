// What an action would do, by Shopify's own calculation, and how the order or the customer is now. Changes nothing.
import type { FieldProblem, FieldValues } from "#app/domain/action/action-field.ts";
import {
  snapshotOfCustomer,
  snapshotOfOrder,
  type Snapshot,
} from "#app/domain/action/order-snapshot.ts";
import { ruleOf, type ActionPlan } from "#app/domain/action/rule-of.ts";
import { actionTraits } from "#app/domain/action/action-kind.ts";
import type { CustomerFacts } from "#app/domain/customer/customer-facts.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { TicketToActOn } from "#app/data/records/shopify-actions.server.ts";
import type { Deps } from "#app/services/deps.ts";
import { addReturnRules } from "./add-return-rules.ts";
import { addSurprise } from "./add-surprise.ts";
import { askPatiently, type Unavailable } from "./ask-patiently.ts";
import { findMissingScopes } from "./find-missing-scopes.ts";
import { findSubject, type ActionSubject } from "./find-subject.ts";
import { closedBy, type MissingScope } from "./start-action.ts";

export type Gathered =
  | GatheredAction
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  | MissingScope
  | Unavailable;

export type GatheredAction = {
  readonly kind: "gathered";
  readonly ticket: TicketToActOn;
  readonly plan: ActionPlan;
  readonly facts: SubjectFacts;
  readonly snapshot: Snapshot;
};

export type SubjectFacts =
  | { readonly kind: "order"; readonly order: OrderFacts }
  | { readonly kind: "customer"; readonly customer: CustomerFacts };

export type GatherNeeds = Pick<Deps, "db" | "clock" | "shopify" | "shopifyActions">;

/** Throws Refusal: "not-allowed", "not-found". */
export async function gatherAction(
  needs: GatherNeeds,
  subject: ActionSubject,
  values: FieldValues,
): Promise<Gathered> {
  const ticket = await findSubject(needs, subject);
  const { domain } = ticket;
  const { kind, about } = subject;
  const scopes = await findMissingScopes(needs, domain, { kind, noted: ticket.scopes });
  if (scopes.length > 0) return { kind: "missing-scope", scopes };
  const [prepared, looked] = await Promise.all([
    askPatiently(needs.shopifyActions.prepare(domain, kind, about)),
    lookAtSubject(needs, domain, subject),
  ]);
  if (prepared.kind === "unavailable") return closedBy(prepared, subject);
  if (looked.kind === "unavailable") return looked;
  if (prepared.value === null) throw new Refusal("not-found", GONE);
  const judged = await addReturnRules(needs, subject, prepared.value);
  const start = await addSurprise(needs, subject, judged);
  const read = ruleOf(kind).read(values, start);
  if (read.kind === "problems") return read;

  const planned = await askPatiently(needs.shopifyActions.plan(domain, start, read.asked));
  if (planned.kind === "unavailable") return closedBy(planned, subject);
  if (planned.value.kind === "problems") return planned.value;
  return {
    kind: "gathered",
    ticket,
    plan: planned.value.plan,
    facts: looked,
    snapshot: snapshotOf(looked),
  };
}

/** The order or the customer as Shopify shows it now. Throws Refusal "not-found". */
export async function lookAtSubject(
  needs: Pick<Deps, "shopify">,
  domain: string,
  { kind, about }: Pick<ActionSubject, "kind" | "about">,
): Promise<SubjectFacts | Unavailable> {
  if (actionTraits[kind].about === "order") {
    const answer = await askPatiently(needs.shopify.readOrder(domain, about));
    if (answer.kind === "unavailable") return answer;
    if (answer.value === null) throw new Refusal("not-found", GONE);
    return { kind: "order", order: answer.value };
  }
  const answer = await askPatiently(needs.shopify.readCustomer(domain, about));
  if (answer.kind === "unavailable") return answer;
  if (answer.value === null) throw new Refusal("not-found", GONE);
  return { kind: "customer", customer: answer.value };
}

export const snapshotOf = (facts: SubjectFacts): Snapshot =>
  facts.kind === "order" ? snapshotOfOrder(facts.order) : snapshotOfCustomer(facts.customer);

const GONE = say("Shopify does not show this to Loupe any more.");
