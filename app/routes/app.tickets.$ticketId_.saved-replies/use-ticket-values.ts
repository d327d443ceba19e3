import { useRef, useState } from "react";
import type { TicketValues } from "#app/ui/saved-reply/reply-preview.tsx";
import { askOffer } from "./ask-offer.ts";

/** What variables say on the ticket that was asked for last. */
export function useTicketValues(): {
  readonly values: TicketValues;
  readonly ask: (ticketId: string) => void;
} {
  const [values, setValues] = useState<TicketValues>({ state: "none" });
  const wanted = useRef("");
  return {
    values,
    ask: (ticketId) => {
      wanted.current = ticketId;
      setValues({ state: "loading" });
      askOffer(ticketId)
        .then(({ orders: [first] }) => {
          if (wanted.current === ticketId) setValues({ state: "known", values: first.values });
        })
        .catch(() => {
          if (wanted.current === ticketId) setValues({ state: "failed" });
        });
    },
  };
}
