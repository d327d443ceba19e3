import { useNavigate } from "@remix-run/react";
import { lazy, Suspense, useRef, useState } from "react";
import { inboxViews } from "#app/domain/ticket/inbox-view.ts";
import { inboxQuery } from "#app/ui/inbox/inbox-address.ts";
import { viewKeys, viewNames } from "#app/ui/inbox/view-names.ts";
import type { PaletteCommand } from "./palette-commands.ts";
import { keyWords } from "./key-words.ts";
import { listKeys, useKeys } from "./use-keys.ts";
import { useWords } from "./words.tsx";

// Asked for by few, and only at a key: they are no part of the first page.
const KeyHelp = lazy(async () => ({ default: (await import("./key-help.tsx")).KeyHelp }));
const CommandPalette = lazy(async () => ({
  default: (await import("./command-palette.tsx")).CommandPalette,
}));

type FrameKeysProps = {
  /** The pages of the app by their names. */
  readonly pages: readonly { readonly words: string; readonly to: string }[];
  /** Opens the ticket of a number, as somebody typed it. */
  readonly onTicket: (typed: string) => void;
};

const SEARCH_FIELD = "loupe-search";

/** The shortcuts of every page: views, search, the list of shortcuts and the command palette. */
export function FrameKeys({ pages, onTicket }: FrameKeysProps) {
  const t = useWords();
  const navigate = useNavigate();
  const [shown, setShown] = useState<"help" | "palette" | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const open = (what: "help" | "palette") => {
    cameFrom.current = document.activeElement;
    setShown(what);
  };
  /** The focus goes back to where it was: what is done next may be about that. */
  const close = (then?: () => void) => {
    setShown(null);
    setTimeout(() => {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
      then?.();
    });
  };
  const search = () => {
    const field = document.getElementById(SEARCH_FIELD);
    if (field === null) navigate("/app/search");
    else field.focus();
  };

  const names = viewNames(t);
  const go = t("Go to");
  const everywhere = t("Everywhere");
  useKeys([
    { key: "Mod+k", words: t("Commands"), group: everywhere, run: () => open("palette") },
    { key: "/", words: t("Search"), group: everywhere, run: search },
    { key: "?", words: t("Keyboard shortcuts"), group: everywhere, run: () => open("help") },
    ...inboxViews.map((view) => ({
      key: `g ${viewKeys[view]}`,
      words: names[view],
      group: go,
      run: () => navigate(`/app${inboxQuery({ view })}`),
    })),
    { key: "g p", words: t("Parked"), group: go, run: () => navigate("/app/parked") },
  ]);

  if (shown === null) return null;
  if (shown === "help")
    return (
      <Suspense>
        <KeyHelp bindings={listKeys()} onClose={() => close()} />
      </Suspense>
    );
  return (
    <Suspense>
      <CommandPalette
        commands={paletteOf()}
        special={(typed) => (/\d/.test(typed) ? ticketCommand(typed) : null)}
        onRun={({ run }) => close(run)}
        onClose={() => close()}
      />
    </Suspense>
  );

  function ticketCommand(typed: string): PaletteCommand {
    return {
      id: "ticket",
      words: t("Open ticket {number}", { number: typed }),
      hint: t("Ticket"),
      run: () => onTicket(typed),
    };
  }

  function paletteOf(): readonly PaletteCommand[] {
    const isApple = /Mac|iP(?:hone|ad)/.test(navigator.userAgent);
    const keys = listKeys()
      .filter(({ key }) => key !== "Mod+k")
      .map(({ key, words, group, run }) => ({
        id: `key ${key}`,
        words: group === go ? t("Go to {place}", { place: words }) : words,
        hint: keyWords(t, key, isApple),
        run,
      }));
    const others = pages.map(({ words, to }) => ({
      id: `page ${to}`,
      words: t("Go to {place}", { place: words }),
      hint: t("Page"),
      run: () => navigate(to),
    }));
    return [...keys, ...others];
  }
}
