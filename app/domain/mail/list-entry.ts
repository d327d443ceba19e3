import { addressKey } from "./address.ts";

/** The entry of a list of addresses and domains (`@example.com`) that an address falls under, or null. */
export function listEntryOf(address: string, entries: readonly string[]): string | null {
  const key = addressKey(address);
  const domain = key.slice(key.lastIndexOf("@"));
  return (
    entries
      .map(addressKey)
      .find((entry) => entry === key || (entry.startsWith("@") && entry === domain)) ?? null
  );
}
