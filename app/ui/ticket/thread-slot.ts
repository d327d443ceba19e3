import type { EarlierMessages, ThreadEntry } from "#app/domain/ticket/ticket-view.ts";

/** A ticket's thread, with the routes behind it that know more of it. */
export type ThreadSlot = {
  /** Oldest first. */
  readonly entries: readonly ThreadEntry[];
  /** Messages after the first one that are not here. */
  readonly earlier: EarlierMessages | null;
  readonly asking: "no" | "yes" | "failed";
  readonly onEarlier: () => void;
  /** True once the message is here with all its words. */
  readonly onOpen: (messageId: string) => Promise<boolean>;
};
