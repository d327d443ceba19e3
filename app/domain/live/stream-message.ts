import type { LiveChange } from "./live-change.ts";

/** What the stream of changes says, a line of JSON each. A position is null while the server hears nothing itself. */
export type StreamMessage =
  /** The first one. `missed`: something may have happened since the position that the page came with. */
  | {
      readonly kind: "hello";
      readonly position: string | null;
      readonly missed: boolean;
      /** The server's clock, epoch milliseconds. */
      readonly now: number;
      /** When the page opens the next stream, before this one ends. */
      readonly renewAfterMs: number;
    }
  | { readonly kind: "change"; readonly position: string; readonly change: LiveChange }
  | { readonly kind: "missed"; readonly position: string | null }
  /** Nothing happened here; the position moves on all the same. */
  | { readonly kind: "beat"; readonly position: string | null };
