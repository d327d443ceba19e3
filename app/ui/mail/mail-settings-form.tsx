import { useEffect, useRef, useState } from "react";
import { Form } from "@remix-run/react";
import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack } from "@shopify/polaris";
import type {
  MailSettingsErrors,
  MailSettingsForm as Fields,
} from "#app/domain/mail/mail-settings.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
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
  const { changedAt, errors, refusal, busy } = props;
  const form = useRef<HTMLFormElement>(null);
  const { seen, typed, change, discard, isChanged } = useTyped(props);
  const parts = { fields: typed, errors, change };
  return (
    <Form method="post" noValidate ref={form} data-test="mail-settings">
      <SaveBar id="mail-settings" open={isChanged}>
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
      <input type="hidden" name="canary" value={String(typed.canary)} />
      <input type="hidden" name="acknowledge" value={String(typed.acknowledge)} />
      <BlockStack gap="400">
        {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
        {isChanged && changedAt !== seen && (
          <Banner tone="warning">
            Somebody changed these settings meanwhile. Discard your changes to see them.
          </Banner>
        )}
        <ScreenFields {...parts} />
        <WatchFields {...parts} supportAddress={props.supportAddress} />
        <AcknowledgementFields {...parts} />
      </BlockStack>
    </Form>
  );
}

/** What was typed stays until it is saved or discarded; what comes from elsewhere shows when nothing is typed. */
function useTyped({ fields, changedAt, savedAt }: MailSettingsFormProps) {
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
