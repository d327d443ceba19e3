import { useCallback, useMemo, useRef, useState } from "react";
import { withArrived, withEarlier, type KnownThread } from "#app/domain/ticket/known-thread.ts";
import type { MessageView, ThreadEntry, TicketView } from "#app/domain/ticket/ticket-view.ts";
import type { ThreadSlot } from "#app/ui/ticket/thread-slot.ts";
import { askForEarlier, askForMessage } from "./ask-thread.ts";

/** The ticket's thread with what was asked for since, and how to ask for more of it. */
export function useThread(ticket: TicketView): ThreadSlot {
  const { ticketId } = ticket;
  const [known, setKnown] = useState<KnownThread>(() => withArrived(null, ticket));
  const arrived = useRef(ticket);
  const [opened, setOpened] = useState<ReadonlyMap<string, MessageView>>(new Map());
  const [asking, setAsking] = useState<"no" | "yes" | "failed">("no");
  let now = known;
  if (arrived.current !== ticket) {
    arrived.current = ticket;
    now = withArrived(known, ticket);
    setKnown(now);
  }

  const { earlier } = now;
  const onEarlier = useCallback(() => {
    if (earlier === null) return;
    setAsking("yes");
    void askForEarlier(ticketId, earlier.before).then((stretch) => {
      setAsking(stretch === null ? "failed" : "no");
      if (stretch !== null)
        setKnown((last) => (last.ticketId === ticketId ? withEarlier(last, stretch) : last));
    });
  }, [earlier, ticketId]);

  const onOpen = useCallback(
    async (messageId: string) => {
      const message = await askForMessage(ticketId, messageId);
      if (message !== null) setOpened((last) => new Map(last).set(messageId, message));
      return message !== null;
    },
    [ticketId],
  );

  const entries = useMemo(() => withOpened(now.entries, opened), [now.entries, opened]);
  return { entries, earlier, asking, onEarlier, onOpen };
}

/** What the page brought along unfolded is newer than what somebody opened. */
const withOpened = (
  entries: readonly ThreadEntry[],
  opened: ReadonlyMap<string, MessageView>,
): readonly ThreadEntry[] =>
  entries.map((entry) =>
    entry.entry === "message" && entry.isFolded === true
      ? (opened.get(entry.messageId) ?? entry)
      : entry,
  );
