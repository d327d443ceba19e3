import { useCallback, useRef, useState } from "react";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { Offer, SavedRepliesPort } from "#app/ui/saved-reply/saved-replies-port.ts";
import { askOffer } from "./ask-offer.ts";

/** What is known for longer is asked for anew when somebody chooses; meanwhile it is shown. */
const FRESH_MS = MINUTE_MS;

/** The saved replies for a ticket, asked for when somebody wants one. */
export function useOffer(ticketId: string): SavedRepliesPort {
  const [offer, setOffer] = useState<Offer>({ state: "none" });
  const asked = useRef<{ ticketId: string; at: number } | null>(null);
  const ask = useCallback(() => {
    const isYoung = asked.current !== null && performance.now() - asked.current.at < FRESH_MS;
    if (isYoung && asked.current?.ticketId === ticketId) return;
    const mine = { ticketId, at: performance.now() };
    asked.current = mine;
    setOffer((known) => (known.state === "known" ? known : { state: "loading" }));
    askOffer(ticketId)
      .then((offered) => {
        if (asked.current === mine) setOffer({ state: "known", offered });
      })
      .catch(() => {
        if (asked.current !== mine) return;
        asked.current = null;
        // What was known before is better than nothing: it says how old it is.
        setOffer((known) => (known.state === "known" ? known : { state: "failed" }));
      });
  }, [ticketId]);
  return { offer, ask };
}
