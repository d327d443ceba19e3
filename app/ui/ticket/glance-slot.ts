import type { TicketGlance } from "#app/domain/ticket/ticket-glance.ts";

/** Another ticket beside the one at hand, with the route behind it. */
export type GlanceSlot = {
  readonly shown: TicketGlance | null;
  /** The one that is on its way. */
  readonly asked: string | null;
  readonly onOpen: (ticketId: string) => void;
  readonly onClose: () => void;
};
