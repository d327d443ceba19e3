import type { VariableFacts } from "./variable-facts.ts";
import { variableNames, type VariableName } from "./variable-names.ts";
import { variableValue, type VariableValue } from "./variable-value.ts";

/** What do all variables say on a ticket? */

export type VariableValues = Readonly<Record<VariableName, VariableValue>>;

export const variableValues = (facts: VariableFacts): VariableValues =>
  Object.fromEntries(
    variableNames.map((name) => [name, variableValue(name, facts)]),
  ) as VariableValues;
