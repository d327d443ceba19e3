import { valuesOf, type FieldValues } from "#app/domain/action/action-field.ts";
import type { ActionRule } from "#app/domain/action/action-rule.ts";

/** The form of an action as it begins, with what an agent typed over it. */
export function fillIn<Start, Asked, Plan>(
  rule: ActionRule<Start, Asked, Plan>,
  start: Start,
  typed: FieldValues = {},
) {
  return rule.read({ ...valuesOf(rule.fields(start, "en-US")), ...typed }, start);
}

/** What was read. Throws where the form was refused. */
export function askedOf<Asked>(
  read: ReturnType<ActionRule<unknown, Asked, unknown>["read"]>,
): Asked {
  if (read.kind !== "asked") throw new Error(`refused: ${JSON.stringify(read.problems)}`);
  return read.asked;
}
