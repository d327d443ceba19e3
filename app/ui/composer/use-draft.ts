import { useEffect, useRef, useSyncExternalStore } from "react";
import type { DraftView, DraftWords } from "#app/domain/reply/draft.ts";
import { isNothing, makeDraftStore, type DraftKeeper, type DraftStore } from "./draft-store.ts";

type Open = { readonly store: DraftStore; readonly holder: { fresh: () => DraftWords } };

/** Drafts outlive the page that they are written on: what waits is saved although its writer looks at something else. */
const open = new Map<string, Open>();

/**
 * The draft of one kind on one ticket. `kept`: as the page's data has it; `fresh`: what a new one begins with. On the server
 * there is none to share.
 */
export function useDraft(given: {
  readonly ticketId: string;
  readonly kind: DraftWords["kind"];
  readonly keeper: DraftKeeper;
  readonly kept: DraftView | null;
  readonly fresh: () => DraftWords;
  /** A mail is on its way: what the page's data says of drafts is about to change. */
  readonly isSending: boolean;
}): DraftStore {
  const { ticketId, kind, keeper, kept, fresh, isSending } = given;
  const key = `${ticketId} ${kind}`;
  const mine = useRef<Open | null>(null);
  if (mine.current === null) {
    const holder = { fresh };
    const known = typeof document === "undefined" ? undefined : open.get(key);
    mine.current = known ?? {
      holder,
      store: makeDraftStore({ keeper, kept, fresh: () => holder.fresh() }),
    };
  }
  const { store } = mine.current;
  mine.current.holder.fresh = fresh;
  useSyncExternalStore(store.subscribe, store.get, store.get);

  useEffect(() => {
    if (!isSending) store.hear(kept);
  }, [store, kept, isSending]);
  useEffect(() => {
    const draft = mine.current;
    if (draft) open.set(key, draft);
    const leave = () => {
      if (document.visibilityState === "hidden") void store.flush(true);
    };
    const goAway = () => void store.flush(true);
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", goAway);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("pagehide", goAway);
      void store.flush();
      const { saving } = store.get();
      if (saving === "saved" && isNothing(store.get())) open.delete(key);
    };
  }, [key, store]);
  return store;
}
