import { useRef } from "react";
import { Form } from "@remix-run/react";
import { Banner, BlockStack } from "@shopify/polaris";
import type {
  MailSettingsErrors,
  MailSettingsForm as Fields,
} from "#app/domain/mail/mail-settings.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import { useTypedFields } from "#app/ui/shared/use-typed-fields.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { AcknowledgementFields } from "./acknowledgement-fields.tsx";
import { ScreenFields } from "./screen-fields.tsx";
import { WatchFields } from "./watch-fields.tsx";

type MailSettingsFormProps = {
  /** What is kept now. */
  readonly fields: Fields;
  /** When it was changed last; null for the defaults. */
  readonly changedAt: Instant | null;
  readonly supportAddress: string | null;
  readonly errors: MailSettingsErrors;
  readonly refusal: string | null;
  /** The change that this form made last. */
  readonly savedAt: Instant | null;
  readonly busy: boolean;
};

/** The settings in one form; the admin's save bar appears with the first change. */
export function MailSettingsForm(props: MailSettingsFormProps) {
  const t = useWords();
  const { changedAt, errors, refusal, busy } = props;
  const form = useRef<HTMLFormElement>(null);
  const { seen, typed, change, discard, isChanged } = useTypedFields(props);
  const parts = { fields: typed, errors, change };
  return (
    <Form method="post" noValidate ref={form} data-test="mail-settings">
      <FormSaveBar
        id="mail-settings"
        open={isChanged}
        busy={busy}
        form={form}
        onDiscard={discard}
      />
      <input type="hidden" name="seenChangedAt" value={seen ?? ""} />
      <input type="hidden" name="canary" value={String(typed.canary)} />
      <input type="hidden" name="acknowledge" value={String(typed.acknowledge)} />
      <BlockStack gap="400">
        {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
        {isChanged && changedAt !== seen && (
          <Banner tone="warning">
            {t("Somebody changed these settings meanwhile. Discard your changes to see them.")}
          </Banner>
        )}
        <ScreenFields {...parts} />
        <WatchFields {...parts} supportAddress={props.supportAddress} />
        <AcknowledgementFields {...parts} />
      </BlockStack>
    </Form>
  );
}
