import type { PolicyForm } from "#app/domain/sla/policy-form.ts";
import type { SaidErrors } from "#app/ui/shared/said-errors.ts";

/** What the parts of the form of hours and targets show and change. */
export type PolicyFieldsProps = {
  readonly form: PolicyForm;
  readonly errors: SaidErrors;
  readonly change: (changed: Partial<PolicyForm>) => void;
};
