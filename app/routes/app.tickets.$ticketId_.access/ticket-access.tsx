import { useFetcher } from "@remix-run/react";
import type { ComponentProps } from "react";
import { TicketAccessCard } from "#app/ui/privacy/ticket-access-card.tsx";
import type { loader } from "./route.ts";

type TicketAccessProps = Pick<
  ComponentProps<typeof TicketAccessCard>,
  "now" | "timeZone" | "locale"
> & { readonly ticketId: string };

/** Who looked at the ticket, asked for when somebody wants to know. */
export function TicketAccess({ ticketId, ...when }: TicketAccessProps) {
  const { load, data, state } = useFetcher<typeof loader>();
  return (
    <TicketAccessCard
      {...when}
      entries={data?.entries ?? null}
      allHref={data?.allHref ?? null}
      busy={state !== "idle"}
      onOpen={() => load(`/app/tickets/${ticketId}/access`)}
    />
  );
}
