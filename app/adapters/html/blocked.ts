// Collects what cleaning took out, in a word each, for the people who read the mail.

/** A mail with more remote pictures than this gains nothing from a longer list. */
const MAX_ENTRIES = 500;

export type Blocked = {
  /** Notes a kind, with the address that it would have asked where there is one. Each entry is kept once. */
  add(kind: string, address?: string): void;
  list(): string[];
};

export function collectBlocked(): Blocked {
  const entries = new Set<string>();
  return {
    add(kind, address) {
      if (entries.size < MAX_ENTRIES)
        entries.add(address === undefined ? kind : `${kind} ${address}`);
    },
    list: () => [...entries],
  };
}
