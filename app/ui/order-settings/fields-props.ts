import type {
  OrderSettingsErrors,
  OrderSettingsForm,
} from "#app/domain/order/order-settings-form.ts";

/** What the parts of the settings' form show and change. */
export type FieldsProps = {
  readonly fields: OrderSettingsForm;
  readonly errors: OrderSettingsErrors;
  readonly change: (changed: Partial<OrderSettingsForm>) => void;
};
