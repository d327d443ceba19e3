import { useNavigation } from "@remix-run/react";
import { useEffect, useLayoutEffect } from "react";
import { browserTabs } from "./browser-tabs.ts";
import { keepByFetch, pageSource } from "./page-source.ts";
import { tabId } from "./tab-id.ts";

/** A glance at another tab is no reason to let go. */
const HIDDEN_FOR_MS = 30_000;

export type LiveStart = {
  /** Where the row of changes stood before the page's data was loaded; null: not known. */
  readonly position: string | null;
  /** This member in this shop. */
  readonly who: string;
};

/** Opens the stream of changes for all pages in the frame. Nothing is asked for while nobody looks. */
export function useLiveSource({ position, who }: LiveStart): void {
  const navigation = useNavigation();
  useLayoutEffect(() => {
    if (navigation.state === "loading") pageSource.mark();
  }, [navigation.state]);
  useEffect(() => {
    const elapsed = () => performance.now();
    pageSource.begin({ position, tabId, tabs: browserTabs(who), keep: keepByFetch, elapsed });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(pageSource.pause, HIDDEN_FOR_MS);
      else {
        pageSource.resume();
        pageSource.hurry();
      }
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", pageSource.hurry);
    look();
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", pageSource.hurry);
      pageSource.pause();
    };
  }, [position, who]);
}
