// Takes changed tickets into the search within seconds: the sweep's cron looks once a minute only.
import type { Deps } from "./services/deps.ts";
import { sweepSearch } from "./services/search/sweep-search.ts";

const LOOK_EVERY_MS = 3_000;

/** Looking costs one question to a table that is all but empty. The returned function ends it. */
export function keepSearchFresh(deps: Pick<Deps, "db" | "enqueue" | "log">): () => void {
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    sweepSearch(deps)
      // The database is away for a moment: the next look follows, and the sweep is there as well.
      .catch((error: unknown) => deps.log.warn("search-not-swept", { reason: String(error) }))
      .finally(() => (isLooking = false));
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
