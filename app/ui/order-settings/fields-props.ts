import type { OrderSettingsForm } from "#app/domain/order/order-settings-form.ts";
import type { SaidErrors } from "#app/ui/shared/said-errors.ts";

/** What the parts of the settings' form show and change. */
export type FieldsProps = {
  readonly fields: OrderSettingsForm;
  readonly errors: SaidErrors;
  readonly change: (changed: Partial<OrderSettingsForm>) => void;
};
