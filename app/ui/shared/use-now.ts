import { useEffect, useState } from "react";
import type { Instant } from "#app/domain/shared/instant.ts";

const TICK_MS = 30_000;

/**
 * The server's `now`, moved on while the page stays open. Elapsed time is measured, the
 * visitor's clock is never read: a computer whose clock is wrong still shows right due times.
 */
export function useNow(serverNow: Instant): Instant {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const startedAt = performance.now();
    setNow(serverNow);
    const timer = setInterval(() => {
      setNow(Math.round(serverNow + performance.now() - startedAt) as Instant);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}
