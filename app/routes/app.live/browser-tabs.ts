import type { Tabs, TabWords } from "./share-stream.ts";

/**
 * The tabs of this browser in which the same member has the same shop open; null where the browser has no such thing, or keeps it
 * from a page in a foreign frame. `who`: of no other member and no other shop.
 * https://developer.mozilla.org/en-US/docs/Web/API/Web_Locks_API
 */
export function browserTabs(who: string): Tabs | null {
  const name = `loupe-live ${who}`;
  try {
    const { locks } = navigator;
    if (!locks) return null;
    const channel = new BroadcastChannel(name);
    return {
      say: (words) => channel.postMessage(words),
      listen: (hear) => {
        const listener = ({ data }: MessageEvent<TabWords>) => hear(data);
        channel.addEventListener("message", listener);
        return () => channel.removeEventListener("message", listener);
      },
      lead: (signal) =>
        new Promise((resolve, reject) => {
          locks
            .request(name, { signal }, () => new Promise<void>((release) => resolve({ release })))
            .catch(reject);
        }),
    };
  } catch {
    // A SecurityError: the browser blocks storage of third parties.
    return null;
  }
}
