// Whether shortcuts of a single character are on, on this device. A framed page may have no storage: then until it is left.
const PLACE = "loupe-letter-keys";
let now: boolean | null = null;

export function areLetterKeysOn(): boolean {
  now ??= stored() !== "off";
  return now;
}

export function switchLetterKeys(on: boolean): void {
  now = on;
  try {
    localStorage.setItem(PLACE, on ? "on" : "off");
  } catch {
    // Kept in memory above.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}
