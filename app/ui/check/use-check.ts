import { useEffect, useRef, useState } from "react";
import type { Finding } from "#app/domain/check/finding.ts";
import type { CheckPort, DraftToCheck } from "./check-port.ts";

/** So long nobody typed. */
const QUIET_MS = 700;

const NOTHING: readonly Finding[] = [];

/**
 * What is not so in the draft, asked once its writer pauses. The last answer stays until the next one; without an answer nothing is
 * said, and nobody is kept from writing. `draft`: null where there is nothing to look at.
 */
export function useCheck(
  port: CheckPort | undefined,
  draft: DraftToCheck | null,
): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>(NOTHING);
  const key = draft === null ? null : JSON.stringify(draft);
  const latest = useRef({ port, draft });
  latest.current = { port, draft };
  useEffect(() => {
    if (key === null) setFindings(NOTHING);
    if (key === null || !latest.current.port) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const { port: ask, draft: asked } = latest.current;
      if (!ask || !asked) return;
      ask(asked, stop.signal)
        .then((found) => {
          if (!stop.signal.aborted) setFindings(found);
        })
        // The line is down, or the draft is too long: the server looks again when it is sent.
        .catch(() => undefined);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);
  return findings;
}
