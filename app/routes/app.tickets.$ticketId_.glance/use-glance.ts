import { useCallback, useState } from "react";
import type { TicketGlance } from "#app/domain/ticket/ticket-glance.ts";
import type { GlanceSlot } from "#app/ui/ticket/glance-slot.ts";

/** The ticket that somebody reads beside the one at hand, asked for when they want to. */
export function useGlance(onFailed: () => void): GlanceSlot {
  const [shown, setShown] = useState<TicketGlance | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const onOpen = useCallback(
    (ticketId: string) => {
      setAsked(ticketId);
      void askForGlance(ticketId).then((glance) => {
        setAsked(null);
        if (glance === null) onFailed();
        else setShown(glance);
      });
    },
    [onFailed],
  );
  const onClose = useCallback(() => setShown(null), []);
  return { shown, asked, onOpen, onClose };
}

async function askForGlance(ticketId: string): Promise<TicketGlance | null> {
  try {
    const response = await fetch(`/app/tickets/${ticketId}/glance`);
    return response.ok ? ((await response.json()) as TicketGlance) : null;
  } catch {
    // Offline for a moment: whoever asked is told to try again.
    return null;
  }
}
