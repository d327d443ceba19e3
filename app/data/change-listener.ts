import type { LiveChange } from "#app/domain/live/live-change.ts";

/** A change, and its place in the row of all changes of the database. */
export type Told = { readonly position: string; readonly change: LiveChange };

/** Hears what changed in its shop, or "missed" when something may have been missed. */
export type ChangeListener = (told: Told | "missed") => void;
