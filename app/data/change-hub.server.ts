// One connection that hears of changes, shared by all open pages of this process.
import type { ShopId } from "#app/domain/shared/ids.ts";
import { listenToChanges, type Change } from "./changes.server.ts";

/** Hears `ticketId` of what changed in its shop, or "missed" when something may have been missed. */
export type ChangeListener = (change: Change["ticketId"] | "missed") => void;

export type ChangeHub = {
  /** The returned function ends it. */
  subscribe: (shopId: ShopId, listener: ChangeListener) => () => void;
  close: () => Promise<void>;
};

export async function openChangeHub(databaseUrl: string): Promise<ChangeHub> {
  const byShop = new Map<ShopId, Set<ChangeListener>>();
  const close = await listenToChanges(databaseUrl, (change) => {
    if (change === "missed")
      for (const listeners of byShop.values()) for (const tell of listeners) tell("missed");
    else for (const tell of byShop.get(change.shopId) ?? []) tell(change.ticketId);
  });
  return {
    subscribe(shopId, listener) {
      const listeners = byShop.get(shopId) ?? new Set();
      byShop.set(shopId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byShop.delete(shopId);
      };
    },
    close,
  };
}
