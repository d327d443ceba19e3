import type { ProviderEvent } from "#app/domain/delivery/advance.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ReportedEvent } from "#app/services/delivery/accept-delivery-events.ts";

let events = 0;

/** A report of the mail provider about one message, with an id of its own. */
export function anEvent(of: {
  shopId: ShopId;
  messageId: MessageId;
  kind: ProviderEvent;
  at: Instant;
  reason?: string;
  status?: string;
  providerEventId?: string;
  recipient?: string;
  classification?: string;
}): ReportedEvent {
  events += 1;
  return {
    reason: null,
    status: null,
    recipient: null,
    classification: null,
    providerMessageId: "sent-1",
    providerEventId: `event-${events}`,
    ...of,
  };
}
