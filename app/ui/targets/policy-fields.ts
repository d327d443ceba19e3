import type { PolicyForm } from "#app/domain/sla/policy-form.ts";
import type { PolicyErrors } from "#app/domain/sla/read-policy-form.ts";

/** What the parts of the form of hours and targets show and change. */
export type PolicyFieldsProps = {
  readonly form: PolicyForm;
  readonly errors: PolicyErrors;
  readonly change: (changed: Partial<PolicyForm>) => void;
};
