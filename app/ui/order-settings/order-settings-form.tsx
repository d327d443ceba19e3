import { useRef } from "react";
import { Form } from "@remix-run/react";
import { Banner, BlockStack } from "@shopify/polaris";
import type { OrderSettingsForm as Fields } from "#app/domain/order/order-settings-form.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import { useTypedFields } from "#app/ui/shared/use-typed-fields.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { SaidErrors } from "#app/ui/shared/said-errors.ts";
import { LabelFields } from "./label-fields.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { ReturnFields } from "./return-fields.tsx";
import { SurpriseFields } from "./surprise-fields.tsx";

type OrderSettingsFormProps = {
  /** What is kept now. */
  readonly fields: Fields;
  /** When it was changed last; null for the defaults. */
  readonly changedAt: Instant | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly errors: SaidErrors;
  readonly refusal: string | null;
  /** The change that this form made last. */
  readonly savedAt: Instant | null;
  readonly busy: boolean;
};

/** The settings in one form; the admin's save bar appears with the first change. */
export function OrderSettingsForm(props: OrderSettingsFormProps) {
  const t = useWords();
  const { changedAt, currency, errors, refusal, busy } = props;
  const form = useRef<HTMLFormElement>(null);
  const { seen, typed, change, discard, isChanged } = useTypedFields(props);
  const parts = { fields: typed, errors: isChanged ? errors : {}, change };
  return (
    <Form method="post" noValidate ref={form} data-test="order-settings">
      <FormSaveBar
        id="order-settings"
        open={isChanged}
        busy={busy}
        form={form}
        onDiscard={discard}
      />
      <input type="hidden" name="seenChangedAt" value={seen ?? ""} />
      <input type="hidden" name="watchesLabels" value={String(typed.watchesLabels)} />
      <input type="hidden" name="returnsPersonalised" value={String(typed.returnsPersonalised)} />
      <input type="hidden" name="returnShippingPaidBy" value={typed.returnShippingPaidBy} />
      {/* A field that is switched off is not posted by itself. */}
      {!typed.watchesLabels && (
        <input type="hidden" name="unscannedLabelDays" value={typed.unscannedLabelDays} />
      )}
      <BlockStack gap="400">
        {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
        {isChanged && changedAt !== seen && (
          <Banner tone="warning">
            {t("Somebody changed these settings meanwhile. Discard your changes to see them.")}
          </Banner>
        )}
        <ReturnFields {...parts} />
        <SurpriseFields {...parts} />
        <LimitFields {...parts} currency={currency} />
        <LabelFields {...parts} />
      </BlockStack>
    </Form>
  );
}
