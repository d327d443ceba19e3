import { useEffect, useState } from "react";
import type { Instant } from "#app/domain/shared/instant.ts";

const TICK_MS = 30_000;

/**
 * The server's `now`, moved on while the page stays open and somebody looks at it. Elapsed time is measured, the
 * visitor's clock is never read: a computer whose clock is wrong still shows right due times.
 */
export function useNow(serverNow: Instant): Instant {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const startedAt = performance.now();
    const tick = () => {
      if (!document.hidden)
        setNow(Math.round(serverNow + performance.now() - startedAt) as Instant);
    };
    setNow(serverNow);
    const timer = setInterval(tick, TICK_MS);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [serverNow]);
  return now;
}
