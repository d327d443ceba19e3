import { useEffect, useRef, useState } from "react";
import { Form } from "@remix-run/react";
import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack } from "@shopify/polaris";
import type {
  OrderSettingsErrors,
  OrderSettingsForm as Fields,
} from "#app/domain/order/order-settings-form.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
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
  readonly errors: OrderSettingsErrors;
  readonly refusal: string | null;
  /** The change that this form made last. */
  readonly savedAt: Instant | null;
  readonly busy: boolean;
};

/** The settings in one form; the admin's save bar appears with the first change. */
export function OrderSettingsForm(props: OrderSettingsFormProps) {
  const { changedAt, currency, errors, refusal, busy } = props;
  const form = useRef<HTMLFormElement>(null);
  const { seen, typed, change, discard, isChanged } = useTyped(props);
  const parts = { fields: typed, errors: isChanged ? errors : {}, change };
  return (
    <Form method="post" noValidate ref={form} data-test="order-settings">
      <SaveBar id="order-settings" open={isChanged}>
        <button
          type="button"
          variant="primary"
          disabled={busy}
          onClick={() => form.current?.requestSubmit()}
        >
          Save
        </button>
        <button type="button" disabled={busy} onClick={discard}>
          Discard
        </button>
      </SaveBar>
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
            Somebody changed these settings meanwhile. Discard your changes to see them.
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

/** What was typed stays until it is saved or discarded; what comes from elsewhere shows when nothing is typed. */
function useTyped({ fields, changedAt, savedAt }: OrderSettingsFormProps) {
  const [kept, setKept] = useState({ fields, changedAt });
  const [typed, setTyped] = useState(fields);
  const isChanged = JSON.stringify(typed) !== JSON.stringify(kept.fields);
  const takeOver = () => {
    setKept({ fields, changedAt });
    setTyped(fields);
  };
  const isOurs = changedAt !== null && changedAt === savedAt;
  useEffect(() => {
    if (changedAt !== kept.changedAt && (isOurs || !isChanged)) takeOver();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- typing is no reason to look again
  }, [changedAt, isOurs]);
  return {
    seen: kept.changedAt,
    typed,
    isChanged,
    change: (changed: Partial<Fields>) => setTyped((before) => ({ ...before, ...changed })),
    discard: takeOver,
  };
}
