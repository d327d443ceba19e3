// What a file of this folder does: one kind of action at Shopify, from its form to whether it happened.
import type { z } from "zod";
import type { Planned } from "#app/domain/action/action-rule.ts";
import { problem, type FieldProblem } from "#app/domain/action/action-field.ts";
import { sentences, type Words } from "#app/domain/words/words.ts";
import type { ActionOutcome, ActionResult, ActionVerdict, Asked } from "#app/services/deps.ts";

/** Asks one shop. Throws as `askShopify` does. */
export type Ask = <Shape extends z.ZodType>(
  document: string,
  variables: Record<string, unknown>,
  shape: Shape,
) => Promise<Asked<z.infer<Shape>>>;

/** Sends a change to one shop, and judges what came back. Never throws. */
export type Change = <Shape extends z.ZodType>(
  document: string,
  variables: Record<string, unknown>,
  shape: Shape,
) => Promise<Changed<z.infer<Shape>>>;

export type Changed<T> =
  | { readonly kind: "answer"; readonly value: T }
  | Exclude<ActionOutcome, { readonly kind: "done" | "refused" }>;

export type Shop = { readonly ask: Ask; readonly change: Change };

/** `task.key` is the same in every attempt, and no other action's. */
export type Task<Plan> = { readonly key: string; readonly plan: Plan };

export type Deed<Start, Wish, Plan> = {
  prepare(shop: Shop, about: string): Promise<Asked<Start | null>>;
  plan(shop: Shop, start: Start, wish: Wish): Promise<Asked<Planned<Plan>>>;
  carryOut(shop: Shop, task: Task<Plan>): Promise<ActionOutcome>;
  lookAgain(shop: Shop, task: Task<Plan>): Promise<ActionVerdict>;
};

/** The plan needs no calculation of Shopify's. */
export const planned = <Plan>(plan: Plan): Promise<Asked<Planned<Plan>>> =>
  Promise.resolve({ kind: "answer", value: { kind: "planned", plan } });

/** A result of one value, or none where Shopify does not tell it. */
export const resultOf = (name: string, value: string | null | undefined): ActionResult =>
  value ? { [name]: value } : {};

/** What Shopify said no to, at the fields of our form. */
export type UserError = {
  readonly field?: readonly string[] | null | undefined;
  readonly message: string;
};

/**
 * What became of a request after others of the same action were taken: the person has to know what is done already, and what
 * Shopify puts off is looked up before it is sent again. `doneBefore`: in a sentence; null where nothing was.
 */
export function halfWay(outcome: NotDone, doneBefore: Words | null): NotDone {
  if (doneBefore === null) return outcome;
  switch (outcome.kind) {
    case "refused":
      return { ...outcome, problems: [...outcome.problems, problem(null, doneBefore)] };
    case "unavailable":
      return { ...outcome, why: sentences([outcome.why, doneBefore]) };
    case "later":
    case "unknown":
      return { kind: "unknown", why: sentences([outcome.why, doneBefore]) };
    case "missing-scope":
      return outcome;
  }
}

type NotDone = Exclude<ActionOutcome, { readonly kind: "done" }>;

/** Shopify names the path of its input; the last part that we know a field for is meant. */
export function refusedBy(
  errors: readonly UserError[],
  fields: Readonly<Record<string, string>>,
): Extract<ActionOutcome, { readonly kind: "refused" }> {
  return {
    kind: "refused",
    problems: errors.map(({ field, message }): FieldProblem => {
      const known = field?.findLast((part) => part in fields);
      return { field: known === undefined ? null : (fields[known] ?? null), message };
    }),
  };
}
