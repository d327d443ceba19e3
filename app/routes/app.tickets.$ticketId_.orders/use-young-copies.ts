import { useEffect } from "react";

/** Asks for a ticket's copies to be fetched anew where they are old: when it is opened, and when somebody comes back to it. */
export function useYoungCopies(ticketId: string): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const ask = () => {
      if (document.visibilityState !== "visible") return;
      // Without an answer the page shows what it has, with its age.
      fetch(`/app/tickets/${ticketId}/orders`, { method: "POST", signal }).catch(() => undefined);
    };
    ask();
    document.addEventListener("visibilitychange", ask, { signal });
    return () => stop.abort();
  }, [ticketId]);
}
