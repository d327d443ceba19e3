import { useEffect, useRef } from "react";
import { useNavigate } from "@remix-run/react";
import type { BulkAsk } from "./bulk-bar.tsx";
import { useKeys } from "#app/ui/shared/use-keys.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type InboxKeys = {
  /** Of the rows in sight, in their order. */
  readonly ids: readonly string[];
  readonly nextHref: string | null;
  readonly previousHref: string | null;
  /** Only reading: nothing is picked or changed. */
  readonly mayChange: boolean;
  readonly isSpamView: boolean;
  readonly hasPicked: boolean;
  readonly onToggle: (ticketId: string, range: boolean) => void;
  readonly onClear: () => void;
  /** With the row that has the focus, for when none is picked. */
  readonly onAsk: (kind: BulkAsk, focused: string | null) => void;
  readonly onUndo: () => void;
};

const LINK = ".loupe-list a.loupe-row";
const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(LINK)];
/** The row that the focus is in: its link, its box, or an answer below it. */
const focusedIndex = (): number => {
  const line = document.activeElement?.closest("li");
  return line ? links().findIndex((link) => line.contains(link)) : -1;
};

/** Rows are walked with the browser's own focus: Enter opens what a screen reader reads out. */
export function useInboxKeys(keys: InboxKeys): void {
  const t = useWords();
  const navigate = useNavigate();
  const at = useRef(-1);
  const focus = (index: number) => {
    const all = links();
    const link = all[Math.min(Math.max(index, 0), all.length - 1)];
    link?.focus();
    link?.scrollIntoView({ block: "nearest" });
    at.current = index;
  };
  const move = (by: 1 | -1) => {
    const index = focusedIndex();
    focus(index < 0 ? (at.current < 0 ? 0 : at.current) : index + by);
  };
  const focused = () => keys.ids[focusedIndex()] ?? null;
  const pick = (range: boolean) => {
    const ticketId = focused();
    if (ticketId !== null) keys.onToggle(ticketId, range);
  };
  const ask = (kind: BulkAsk) => {
    at.current = focusedIndex();
    keys.onAsk(kind, focused());
  };
  useFocusThatStays(keys.ids, at, focus);

  const group = t("Inbox");
  const change = { group, disabled: !keys.mayChange };
  useKeys([
    { key: "j", words: t("Next ticket"), group, run: () => move(1) },
    { key: "k", words: t("Previous ticket"), group, run: () => move(-1) },
    {
      key: "Enter",
      words: t("Open the ticket"),
      group,
      run: () => links()[focusedIndex()]?.click(),
    },
    {
      key: "]",
      words: t("Next page"),
      group,
      disabled: keys.nextHref === null,
      run: () => navigate(keys.nextHref ?? ""),
    },
    {
      key: "[",
      words: t("Previous page"),
      group,
      disabled: keys.previousHref === null,
      run: () => navigate(keys.previousHref ?? ""),
    },
    { key: "x", words: t("Select the ticket"), ...change, run: () => pick(false) },
    { key: "X", words: t("Select up to here"), ...change, run: () => pick(true) },
    {
      key: "Escape",
      words: t("Clear the selection"),
      group,
      disabled: !keys.hasPicked,
      run: keys.onClear,
    },
    { key: "a", words: t("Assign"), ...change, run: () => ask("assign") },
    { key: "t", words: t("Tag"), ...change, run: () => ask("tag") },
    { key: "e", words: t("Close"), ...change, run: () => ask("close") },
    { key: "s", words: t("Snooze"), ...change, run: () => ask("snooze") },
    {
      key: "!",
      words: keys.isSpamView ? t("No spam") : t("Mark as spam"),
      ...change,
      run: () => ask(keys.isSpamView ? "not-spam" : "spam"),
    },
    { key: "z", words: t("Undo the last change"), ...change, run: keys.onUndo },
  ]);
}

/** When the row that had the focus leaves the list, the one in its place has it. */
function useFocusThatStays(
  ids: readonly string[],
  at: { current: number },
  focus: (index: number) => void,
): void {
  const latest = useRef(focus);
  latest.current = focus;
  const rows = ids.join();
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (at.current >= 0 && isLost && links().length > 0) latest.current(at.current);
  }, [rows, at]);
}
