import { useEffect, useRef, useState } from "react";
import { heldRows, type Held } from "./held-rows.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";

/**
 * The rows as the list shows them. While somebody points at the list, has the focus in it or is down the page, what comes and goes
 * does not move it: rows keep their place, with what is new in them, and `fresh` counts those that `show` would bring.
 */
export function useHeldRows(rows: readonly InboxRow[], place: string): Held & HeldRows {
  const shown = useRef({ place, ids: rows.map(({ ticketId }) => ticketId) });
  const kept = useRef(new Map<string, InboxRow>());
  const acceptUntil = useRef(0);
  const [, redraw] = useState(0);
  if (shown.current.place !== place || !isLookedAt() || performance.now() < acceptUntil.current)
    shown.current = { place, ids: rows.map(({ ticketId }) => ticketId) };
  const held = heldRows(shown.current.ids, rows, kept.current);
  useEffect(() => {
    kept.current = new Map(held.rows.map((row) => [row.ticketId, row]));
  });
  return {
    ...held,
    show: () => {
      shown.current = { place, ids: rows.map(({ ticketId }) => ticketId) };
      redraw((count) => count + 1);
    },
    expect: () => {
      acceptUntil.current = performance.now() + EXPECTED_MS;
    },
  };
}

type HeldRows = {
  readonly show: () => void;
  /** One's own change is about to show: the list may move. */
  readonly expect: () => void;
};

const EXPECTED_MS = 3_000;

const TOP_PX = 200;

function isLookedAt(): boolean {
  if (typeof document === "undefined") return false;
  const list = document.querySelector(".loupe-list");
  return (
    list !== null &&
    (list.matches(":hover") || list.contains(document.activeElement) || window.scrollY > TOP_PX)
  );
}
