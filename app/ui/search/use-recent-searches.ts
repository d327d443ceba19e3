import { useEffect, useState } from "react";

/** As many as fit in a line or two. */
const KEPT = 8;
const placeOf = (memberId: string): string => `loupe-searches-${memberId}`;

/**
 * What this member looked for on this device, the newest first; `typed` becomes the newest. A framed page may have no storage:
 * then there are none.
 */
export function useRecentSearches(
  memberId: string,
  typed: string,
): { readonly recent: readonly string[]; readonly forget: () => void } {
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    const before = read(memberId);
    const searches =
      typed === "" ? before : [typed, ...before.filter((one) => one !== typed)].slice(0, KEPT);
    if (typed !== "") write(memberId, searches);
    setRecent(searches);
  }, [memberId, typed]);
  return {
    recent,
    forget: () => {
      write(memberId, []);
      setRecent([]);
    },
  };
}

function read(memberId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(memberId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

function write(memberId: string, searches: readonly string[]): void {
  try {
    localStorage.setItem(placeOf(memberId), JSON.stringify(searches));
  } catch {
    // Nothing is remembered then.
  }
}
