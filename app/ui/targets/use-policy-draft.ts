import { useEffect, useState } from "react";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { PolicyForm } from "#app/domain/sla/policy-form.ts";

/** Which versions somebody has seen, or has saved. */
export type SeenPolicy = {
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly settingsChangedAt: Instant | null;
};

type Kept = { readonly form: PolicyForm; readonly seen: SeenPolicy };

/** What was typed stays until it is saved or discarded; what comes from elsewhere shows when nothing is typed. */
export function usePolicyDraft({ form, seen }: Kept, saved: SeenPolicy | null) {
  const [kept, setKept] = useState<Kept>({ form, seen });
  const [draft, setDraft] = useState(form);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept.form);
  const takeOver = () => {
    setKept({ form, seen });
    setDraft(form);
  };
  const isOurs = saved !== null && isSame(seen, saved);
  const isNew = !isSame(seen, kept.seen);
  useEffect(() => {
    if (isNew && (isOurs || !isChanged)) takeOver();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- typing is no reason to look again
  }, [JSON.stringify(seen), isOurs]);
  return {
    seen: kept.seen,
    draft,
    isChanged,
    /** Somebody else has saved since this form was opened. */
    isOverTaken: isNew && !isOurs,
    change: (changed: Partial<PolicyForm>) => setDraft((before) => ({ ...before, ...changed })),
    discard: takeOver,
  };
}

const isSame = (one: SeenPolicy, other: SeenPolicy): boolean =>
  one.policyVersion === other.policyVersion &&
  one.calendarVersion === other.calendarVersion &&
  one.settingsChangedAt === other.settingsChangedAt;
