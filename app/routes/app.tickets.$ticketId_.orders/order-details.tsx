import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect } from "react";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { OrderLinkView } from "#app/domain/ticket/ticket-view.ts";
import { OpenedOrder } from "#app/ui/order/opened-order.tsx";
import type { clientLoader } from "./route.ts";

type OrderDetailsProps = {
  readonly ticketId: string;
  readonly order: OrderLinkView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Asks for the rest of an order as soon as it is put on the page; what is known of it is shown until then. */
export function OrderDetails({ ticketId, order, ...when }: OrderDetailsProps) {
  const { load, state, data } = useFetcher<typeof clientLoader>({
    key: `order-details ${ticketId} ${order.orderId}`,
  });
  const ask = useCallback(
    () => load(`/app/tickets/${ticketId}/orders?order=${encodeURIComponent(order.orderId)}`),
    [load, ticketId, order.orderId],
  );
  useEffect(() => ask(), [ask]);
  const shown = data?.details
    ? data
    : {
        details: order.details?.details ?? null,
        fetchedAt: order.details?.fetchedAt ?? null,
        trouble: data?.trouble ?? null,
      };
  return (
    <OpenedOrder
      facts={order.facts}
      returnRules={order.returnRules}
      details={shown.details}
      fetchedAt={shown.fetchedAt}
      trouble={shown.trouble}
      loading={state !== "idle" || data === undefined}
      onRetry={ask}
      {...when}
    />
  );
}
