/** Does a customer complain, as far as triage can tell? */
import type { Because } from "#app/domain/triage/because.ts";

/** What triage made of a message; praise alone, and displeasure about a parcel, are no complaint about the shop. */
export function complaintWords(triaged: {
  readonly category: string;
  readonly because: readonly Because[];
}): string | null {
  if (triaged.category !== "feedback_complaints") return null;
  return triaged.because.find(({ rule }) => rule === "complains")?.words ?? null;
}
