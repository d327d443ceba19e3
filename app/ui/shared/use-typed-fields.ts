import { useEffect, useState } from "react";
import type { Instant } from "#app/domain/shared/instant.ts";

/** What was typed stays until it is saved or discarded; what comes from elsewhere shows when nothing is typed. */
export function useTypedFields<Fields extends object>(form: {
  /** What is kept now. */
  readonly fields: Fields;
  /** When it was changed last; null for the defaults. */
  readonly changedAt: Instant | null;
  /** The change that this form made last. */
  readonly savedAt: Instant | null;
}) {
  const { fields, changedAt, savedAt } = form;
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
