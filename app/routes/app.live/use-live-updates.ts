import { useNavigation, useRevalidator } from "@remix-run/react";
import { useSyncExternalStore } from "react";
import type { LiveEvent } from "./live-source.ts";
import { pageSource } from "./page-source.ts";
import { useReloads } from "./use-reloads.ts";

/**
 * Keeps the page's data fresh while somebody looks at it: reloads it when the ticket (null: any ticket of the shop) changes, or
 * when changes may have been missed. Returns whether the page hears of changes; null while it does not know.
 */
export function useLiveUpdates(ticketId: string | null): boolean | null {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  useReloads({
    concerns: (event) => concernsPage(event, ticketId),
    reload: revalidate,
    busy: state !== "idle" || navigation.state !== "idle",
  });
  return useSyncExternalStore(pageSource.watchState, pageSource.connected, () => null);
}

function concernsPage(event: LiveEvent, ticketId: string | null): boolean {
  switch (event.kind) {
    case "missed":
    case "shop":
      return true;
    case "ticket":
      return ticketId === null || ticketId === event.ticketId;
    case "notices":
    case "presence":
    case "access":
      return false;
  }
}
