import type { SnoozePreset } from "#app/domain/ticket/snooze-presets.ts";

/** What dialogs and filters offer to choose from; null while it is on its way. */
export type AroundInbox = {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly string[];
  readonly snoozePresets: readonly SnoozePreset[];
  readonly causes: readonly string[];
  /** Whose eyes these are. */
  readonly me: string;
  readonly timeZone: string;
};
