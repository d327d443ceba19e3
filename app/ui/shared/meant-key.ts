/** What of a key press decides. */
export type KeyPress = {
  readonly key: string;
  /** The place on the keyboard, such as `KeyJ`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly getModifierState: (modifier: string) => boolean;
};

/**
 * The name of the key that somebody meant: the character that their layout writes, such as `?` or `j`, or a name such as `Enter`;
 * `Mod+k` with Ctrl or Cmd. Null for what is no shortcut of ours: other modifiers, and a word that is being composed.
 */
export function meantKey(press: KeyPress): string | null {
  if (press.isComposing || press.key === "Process" || press.key === "Dead") return null;
  const key = letterOf(press);
  // Windows reports AltGr, which some layouts need for a slash, as Ctrl and Alt.
  if (press.getModifierState("AltGraph")) return key.length === 1 ? key : null;
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.shiftKey ? null : `Mod+${key}`;
  if (key.length > 1 && press.shiftKey) return `Shift+${key}`;
  return key;
}

/** Keyboards that write no Latin letters keep these shortcuts where such letters are printed beside their own. */
function letterOf({ key, code, shiftKey }: KeyPress): string {
  if ([...key].length > 1) return key;
  const isLatin = key.charCodeAt(0) < 128;
  const printed = /^Key([A-Z])$/.exec(code)?.[1];
  const letter = isLatin || printed === undefined ? key : printed;
  // Caps lock alone changes no meaning.
  return shiftKey ? letter : letter.toLowerCase();
}
