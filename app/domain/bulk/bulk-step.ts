/** What a change of many does to each of its tickets. */
import type { MemberId } from "#app/domain/shared/ids.ts";

export type BulkStep =
  | { readonly kind: "assign"; readonly to: MemberId | null }
  | { readonly kind: "tag"; readonly add: readonly string[]; readonly remove: readonly string[] }
  /** The words are for tickets whose customer has no answer, and for missed targets. */
  | { readonly kind: "close"; readonly reason: string; readonly cause: string }
  /** The key of a preset, or a time on the shop's wall. */
  | { readonly kind: "snooze"; readonly until: string }
  | { readonly kind: "spam" }
  | { readonly kind: "not-spam" };
