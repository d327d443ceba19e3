import { instantOf } from "#app/domain/shared/instant.ts";
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type { Due } from "#app/domain/sla/due-words.ts";

/** A due time as screens carry it (ISO 8601), in the form that its words are made from. */
export type ShownDue = {
  readonly dueAt: string;
  readonly readBy: string;
  readonly kind?: ClockKind;
  /** From when on it is amber; an hour before `readBy` where it is not known. */
  readonly warnAt?: string | null;
};

/** The same due time as instants. Throws RangeError for what is no date. */
export const dueInput = ({ dueAt, readBy, kind, warnAt = null }: ShownDue): Due => ({
  dueAt: instantOf(new Date(dueAt)),
  readBy: instantOf(new Date(readBy)),
  ...(kind === undefined ? {} : { kind }),
  ...(warnAt === null ? {} : { warnAt: instantOf(new Date(warnAt)) }),
});
