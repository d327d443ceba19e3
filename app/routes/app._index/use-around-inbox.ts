import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { loader } from "#app/routes/app.views/route.ts";

/** Counts of saved views follow what happens, but no faster: each looks at thousands of tickets. */
const ASK_AGAIN_MS = 10_000;

/** What stands around the list, once the list is there, and again after changes of it; null until it came. */
export function useAroundInbox(changed: unknown) {
  const { load, data } = useFetcher<typeof loader>({ key: "around-inbox" });
  const askedAt = useRef<number | null>(null);
  useEffect(() => {
    const wait = askedAt.current === null ? 0 : askedAt.current + ASK_AGAIN_MS - performance.now();
    const timer = setTimeout(
      () => {
        askedAt.current = performance.now();
        load("/app/views");
      },
      Math.max(wait, 0),
    );
    return () => clearTimeout(timer);
  }, [changed, load]);
  return data?.kind === "around" ? data : null;
}
