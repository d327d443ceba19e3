import type { Translate } from "#app/domain/words/translate.ts";

/** A key's name as people read it: "Ctrl K", "G then D". */
export function keyWords(t: Translate, key: string, isApple: boolean): string {
  const strokes = key.split(" ").map((stroke) => strokeWords(t, stroke, isApple));
  const [first = "", second] = strokes;
  return second === undefined ? first : t("{first} then {second}", { first, second });
}

function strokeWords(t: Translate, stroke: string, isApple: boolean): string {
  if (stroke.startsWith("Mod+"))
    return isApple
      ? t("⌘ {key}", { key: upper(stroke.slice(4)) })
      : t("Ctrl {key}", { key: upper(stroke.slice(4)) });
  if (stroke === "Escape") return t("Esc");
  if (stroke === "Enter") return t("Enter");
  return /^[A-Z]$/.test(stroke) ? t("Shift {key}", { key: stroke }) : upper(stroke);
}

const upper = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);
