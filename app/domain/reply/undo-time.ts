/** How long can a reply be taken back after its writer pressed send? */

export const defaultUndoSeconds = 10;
/** What an owner can choose; 0: a reply leaves at once. */
export const undoChoices = [0, 5, 10, 20, 30] as const;

export const isUndoChoice = (seconds: number): boolean =>
  (undoChoices as readonly number[]).includes(seconds);
