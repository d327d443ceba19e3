import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { placeOf } from "./page-place.ts";

let kept: { readonly place: string; readonly data: unknown } | null = null;

/** Remembers what the page shows, for `loadOrKeep`. */
export function useKeptData(data: unknown): void {
  const place = placeOf(useLocation());
  useEffect(() => {
    kept = { place, data };
  }, [place, data]);
}

/**
 * Loads a page's data. When the page is open already and its server can't be reached for a moment, what it shows stays:
 * a reload in the background must not take the page away. Throws what `load` throws, for any other page.
 */
export async function loadOrKeep<Data>(url: string, load: () => Promise<Data>): Promise<Data> {
  try {
    return await load();
  } catch (error) {
    // Responses are answers, such as a refusal or a way to sign in again.
    if (error instanceof Response || kept?.place !== placeOf(new URL(url))) throw error;
    // The place names the route, and a route's data has one type.
    return kept.data as Data;
  }
}
