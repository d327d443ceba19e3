// Which shortcut a key means now. Pages lay theirs over those of the frame around them; the topmost one that is able wins.

/** How long the first of two strokes, such as the `g` of `g d`, waits for the second. */
const STROKE_MS = 1_500;

/** One shortcut. */
export type KeyBinding = {
  /** `j`, `?`, `Enter`, `Mod+k` for Ctrl or Cmd, or two strokes such as `g d`. */
  readonly key: string;
  /** What it does, for the list of shortcuts and the command palette, in the reader's language. */
  readonly words: string;
  readonly run: () => void;
  /** Heading in the list of shortcuts; without one it stands under "This page". */
  readonly group?: string;
  /** Such as for those who may only read: the key does nothing, and no list shows it. */
  readonly disabled?: boolean;
};

export type KeyLayers = {
  /** Lays shortcuts over the others; the returned function takes them away. */
  readonly add: (bindings: () => readonly KeyBinding[]) => () => void;
  /** The shortcut of this stroke, "begun" for the first of two, or null. */
  readonly press: (key: string, now: number) => KeyBinding | "begun" | null;
  /** All that work now, the page's own first; of two with one key the topmost. */
  readonly list: () => readonly KeyBinding[];
};

/** Shortcuts of everything that is on the screen. */
export function makeKeyLayers(): KeyLayers {
  const layers: (() => readonly KeyBinding[])[] = [];
  let begun: { readonly key: string; readonly until: number } | null = null;

  const list = () => {
    const known = new Set<string>();
    return layers
      .toReversed()
      .flatMap((bindings) => bindings())
      .filter(({ key, disabled }) => {
        if (disabled === true || known.has(key)) return false;
        known.add(key);
        return true;
      });
  };

  const press = (key: string, now: number) => {
    const usable = list();
    const strokes = begun !== null && now < begun.until ? `${begun.key} ${key}` : key;
    begun = null;
    const found =
      usable.find((binding) => binding.key === strokes) ??
      usable.find((binding) => binding.key === key);
    if (found) return found;
    if (!usable.some((binding) => binding.key.startsWith(`${key} `))) return null;
    begun = { key, until: now + STROKE_MS };
    return "begun";
  };

  return {
    list,
    press,
    add: (bindings) => {
      layers.push(bindings);
      return () => {
        const place = layers.indexOf(bindings);
        if (place >= 0) layers.splice(place, 1);
      };
    },
  };
}
