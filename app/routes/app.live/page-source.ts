import { keepStream, StreamLater, StreamRefused } from "./keep-stream.ts";
import { makeLiveSource, type SourceUse } from "./live-source.ts";

/** The changes that this document hears of, on all of its pages. */
export const pageSource = makeLiveSource();

const FORBIDDEN = 403;
const TOO_MANY = 429;
const UNAVAILABLE = 503;
const LATER_MS = 30_000;

/** How a page of the browser opens its stream. An EventSource can't carry the session token, so it comes by fetch. */
export const keepByFetch: SourceUse["keep"] = ({ position, hear, tell }) =>
  keepStream({
    hear,
    tell,
    open: async (signal) => {
      const since = position();
      const query = since === null ? "" : `?since=${encodeURIComponent(since)}`;
      const response = await fetch(`/app/live${query}`, { signal });
      if (response.status === FORBIDDEN) throw new StreamRefused();
      if (response.status === TOO_MANY || response.status === UNAVAILABLE)
        throw new StreamLater(laterMs(response));
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
      if (!response.ok || !response.body || !isStream)
        throw new Error(`the stream answered ${response.status}`);
      return response.body;
    },
    // The page asks once more, and shows why it may not.
    refused: () => {
      tell(false);
      hear({ kind: "missed", position: null });
    },
  });

function laterMs(response: Response): number {
  const seconds = Number(response.headers.get("retry-after"));
  return seconds > 0 ? seconds * 1_000 : LATER_MS;
}
