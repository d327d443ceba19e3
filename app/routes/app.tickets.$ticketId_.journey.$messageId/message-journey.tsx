import { useFetcher } from "@remix-run/react";
import type { ComponentProps } from "react";
import { DeliveryJourney } from "#app/ui/ticket/delivery-journey.tsx";
import type { loader } from "./route.ts";

type MessageJourneyProps = Pick<
  ComponentProps<typeof DeliveryJourney>,
  "now" | "timeZone" | "locale"
> & { readonly ticketId: string; readonly messageId: string };

/** How a message went, asked for when somebody opens it. */
export function MessageJourney({ ticketId, messageId, ...when }: MessageJourneyProps) {
  const { load, data, state } = useFetcher<typeof loader>();
  return (
    <DeliveryJourney
      {...when}
      id={messageId}
      steps={data?.steps ?? null}
      busy={state !== "idle"}
      onOpen={() => load(`/app/tickets/${ticketId}/journey/${messageId}`)}
    />
  );
}
