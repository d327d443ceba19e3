import { useEffect, useRef } from "react";
import { makeKeyLayers, type KeyBinding } from "./key-layers.ts";
import { areLetterKeysOn } from "./letter-keys.ts";
import { meantKey } from "./meant-key.ts";

const layers = makeKeyLayers();

/**
 * Makes shortcuts work while the component is on the screen: `useKeys([{ key: "r", words: t("Reply"), run }])`. They never fire
 * while somebody types, with a dialog open, or with modifiers other than those they name; `?` lists them. Of two components
 * with the same key the one that came last wins.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    const remove = layers.add(() => latest.current);
    listen();
    return remove;
  }, []);
}

/** Every shortcut that works now, the page's own first. */
export const listKeys = (): readonly KeyBinding[] => layers.list();

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  document.addEventListener("keydown", (event) => {
    const key = meantKey(event);
    if (key === null || event.defaultPrevented || isTakenElsewhere(event.target, key)) return;
    // WCAG 2.1.4: shortcuts of a single character can be switched off. https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html
    if (key.length === 1 && key !== "?" && !areLetterKeysOn()) return;
    const meant = layers.press(key, event.timeStamp);
    if (meant === null) return;
    event.preventDefault();
    if (meant !== "begun") meant.run();
  });
}

const TYPED_INTO =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"]),' +
  ' [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]';
const PRESSED = 'a[href], button, summary, [role="button"], [role="tab"], [role="option"]';
const DIALOG = '[role="dialog"][aria-modal="true"], dialog[open]';

/** A key means something to what has the focus, or a dialog lies over the page. */
function isTakenElsewhere(target: EventTarget | null, key: string): boolean {
  if (document.querySelector(DIALOG) !== null) return true;
  if (!(target instanceof Element)) return false;
  if (key.startsWith("Mod+")) return false;
  return (
    target.closest(TYPED_INTO) !== null || (key === "Enter" && target.closest(PRESSED) !== null)
  );
}
