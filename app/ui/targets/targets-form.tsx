import { useEffect, useMemo, useState } from "react";
import { SaveBar } from "@shopify/app-bridge-react";
import { Banner, BlockStack } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { PublicHoliday } from "#app/domain/sla/calendar.ts";
import type { PolicyEffect } from "#app/domain/sla/policy-effect.ts";
import type { PolicyForm } from "#app/domain/sla/policy-form.ts";
import { readPolicyForm } from "#app/domain/sla/read-policy-form.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { CustomerPolicyCard } from "./customer-policy-card.tsx";
import { DuePreview } from "./due-preview.tsx";
import { EffectModal } from "./effect-modal.tsx";
import { HolidaysCard } from "./holidays-card.tsx";
import { HoursCard } from "./hours-card.tsx";
import { OwnDaysCard } from "./own-days-card.tsx";
import type { Places } from "./region-picker.tsx";
import { RulesCard } from "./rules-card.tsx";
import { saidErrors, type SaidErrors } from "#app/ui/shared/said-errors.ts";
import { TargetsCard } from "./targets-card.tsx";
import { usePolicyDraft, type SeenPolicy } from "./use-policy-draft.ts";

export type Saving = {
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly errors: SaidErrors;
  /** What the last attempt would do to the open tickets: to be confirmed. */
  readonly effect: PolicyEffect | null;
  /** What this page saved last. */
  readonly saved: SeenPolicy | null;
  readonly save: (form: PolicyForm, seen: SeenPolicy, confirmed: boolean) => void;
};

type TargetsFormProps = {
  readonly form: PolicyForm;
  readonly seen: SeenPolicy;
  /** Of regions, for the years around now; null while they are looked up. */
  readonly holidaysOf: (regions: readonly string[]) => readonly PublicHoliday[] | null;
  /** These regions are chosen now, and nobody knows their holidays yet. */
  readonly onRegions: (regions: readonly string[]) => void;
  readonly places: Places;
  readonly timeZones: readonly string[] | null;
  readonly published: { readonly text: string; readonly html: string };
  readonly now: Instant;
  /** Today in the shop, as an ISO date. */
  readonly today: string;
  readonly mayEdit: boolean;
  readonly saving: Saving;
  readonly onChanged: (isChanged: boolean) => void;
};

/** Hours, holidays and targets in one form; the admin's save bar appears with the first change. */
export function TargetsForm(props: TargetsFormProps) {
  const t = useWords();
  const { mayEdit, saving, now, onChanged, onRegions } = props;
  const { seen, draft, isChanged, isOverTaken, change, discard } = usePolicyDraft(
    props,
    saving.saved,
  );
  const [decided, setDecided] = useState<PolicyEffect | null>(null);
  const [isTried, setTried] = useState(false);
  const holidays = props.holidaysOf(draft.regions);
  const read = useMemo(() => readPolicyForm(draft, holidays ?? [], now), [draft, holidays, now]);
  const typed = read.kind === "invalid" ? saidErrors(read.errors, t) : {};
  const errors = isChanged ? { ...saving.errors, ...typed } : {};
  const wrong = Object.keys(typed).length;
  const regions = draft.regions.join();
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);
  useEffect(() => {
    if (holidays === null) onRegions(regions.split(","));
  }, [holidays, regions, onRegions]);

  const save = (confirmed: boolean) => {
    setTried(true);
    if (wrong === 0) saving.save(draft, seen, confirmed);
  };
  const fields = { form: draft, errors, change };
  return (
    <div data-test="targets">
      <SaveBar id="targets" open={mayEdit && isChanged}>
        <button type="button" variant="primary" disabled={saving.busy} onClick={() => save(false)}>
          {t("Save")}
        </button>
        <button
          type="button"
          disabled={saving.busy}
          onClick={() => {
            setTried(false);
            discard();
          }}
        >
          {t("Discard")}
        </button>
      </SaveBar>
      <EffectModal
        effect={saving.effect === decided ? null : saving.effect}
        busy={saving.busy}
        onSave={() => {
          setDecided(saving.effect);
          save(true);
        }}
        onBack={() => setDecided(saving.effect)}
      />
      <fieldset className="loupe-fieldset" disabled={!mayEdit}>
        <BlockStack gap="400">
          {!mayEdit && <Banner>{t("Only the shop’s owner can change hours and targets.")}</Banner>}
          {saving.refusal !== null && <Banner tone="critical">{saving.refusal}</Banner>}
          {isTried && wrong > 0 && (
            <Banner tone="critical">
              {wrong === 1
                ? t("Mend the marked field first.")
                : t("Mend the {wrong} marked fields first.", { wrong })}
            </Banner>
          )}
          {isChanged && isOverTaken && (
            <Banner tone="warning">
              {t("Somebody changed hours or targets meanwhile. Discard your changes to see them.")}
            </Banner>
          )}
          <HoursCard {...fields} timeZones={props.timeZones} />
          <HolidaysCard {...fields} places={props.places} holidays={holidays} today={props.today} />
          <OwnDaysCard {...fields} today={props.today} />
          <TargetsCard {...fields} />
        </BlockStack>
      </fieldset>
      <div className="loupe-apart">
        <DuePreview
          policy={read.kind === "valid" && holidays !== null ? read : null}
          isWaiting={holidays === null}
          now={now}
        />
      </div>
      <fieldset className="loupe-fieldset" disabled={!mayEdit}>
        <RulesCard {...fields} />
      </fieldset>
      <div className="loupe-apart">
        <CustomerPolicyCard {...props.published} isChanged={isChanged} />
      </div>
    </div>
  );
}
