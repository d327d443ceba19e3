import { useEffect, useRef } from "react";
import { gatherReloads, type Reloads } from "./gather-reloads.ts";
import type { LiveEvent } from "./live-source.ts";
import { pageSource } from "./page-source.ts";

type Use = {
  readonly concerns: (event: LiveEvent) => boolean;
  readonly reload: () => void;
  readonly busy: boolean;
};

/** Reloads when something happens that concerns this part of the page, or has happened since its data was loaded. */
export function useReloads({ concerns, reload, busy }: Use): void {
  const latest = useRef({ concerns, reload });
  latest.current = { concerns, reload };
  const reloads = useRef<Reloads | null>(null);
  useEffect(() => {
    const own = gatherReloads(
      () => latest.current.reload(),
      () => performance.now(),
    );
    reloads.current = own;
    const hear = (event: LiveEvent) => {
      if (latest.current.concerns(event)) own.ask();
    };
    const look = () => own.setHidden(document.hidden);
    document.addEventListener("visibilitychange", look);
    look();
    const unsubscribe = pageSource.subscribe(hear);
    for (const event of pageSource.sinceMark()) hear(event);
    return () => {
      own.stop();
      unsubscribe();
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  useEffect(() => reloads.current?.setBusy(busy), [busy]);
}
