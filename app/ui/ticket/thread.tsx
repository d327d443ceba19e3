import { Fragment, useEffect, useRef, type ReactNode } from "react";
import { Button, Text } from "@shopify/polaris";
import { foldEvents } from "#app/domain/ticket/line-of-time.ts";
import type { MessageView, ThreadEntry } from "#app/domain/ticket/ticket-view.ts";
import { EARLIER_MESSAGES } from "#app/domain/ticket/thread-window.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { elementOfMessage } from "./element-of-message.ts";
import { EventLine } from "./event-line.tsx";
import { FoldedEvents } from "./folded-events.tsx";
import { FoldedMessage } from "./folded-message.tsx";
import type { ThreadSlot } from "./thread-slot.ts";

type ThreadProps = {
  readonly thread: ThreadSlot;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** A message with all its words. */
  readonly message: (message: MessageView, isNewest: boolean) => ReactNode;
};

/** Mail, notes and events in one line of time: the first message, what was left out, and the newest ones. */
export function Thread({ thread, message, ...when }: ThreadProps) {
  const { entries, earlier } = thread;
  const messages = entries.filter((entry) => entry.entry === "message");
  const newestId = messages.length > 1 ? messages.at(-1)?.messageId : undefined;
  const second = messages[1];
  const cut = earlier === null || !second ? 0 : entries.indexOf(second);
  const pieces = (stretch: readonly ThreadEntry[]) =>
    foldEvents(stretch).map((piece) => {
      if (piece.piece === "folded")
        return <FoldedEvents key={piece.events[0]?.eventId} events={piece.events} {...when} />;
      const { entry } = piece;
      if (entry.entry === "event") return <EventLine key={entry.eventId} event={entry} {...when} />;
      if (entry.isFolded === true)
        return (
          <FoldedMessage
            key={entry.messageId}
            message={entry}
            onOpen={() => openAndGoThere(thread, entry.messageId)}
            {...when}
          />
        );
      return (
        <Fragment key={entry.messageId}>{message(entry, entry.messageId === newestId)}</Fragment>
      );
    });
  return (
    <>
      {pieces(entries.slice(0, cut))}
      {earlier !== null && <Earlier thread={thread} count={earlier.count} />}
      {pieces(entries.slice(cut))}
    </>
  );
}

/** Whoever opened a message goes on there: the line that had the focus is gone. */
async function openAndGoThere(thread: ThreadSlot, messageId: string): Promise<boolean> {
  const isHere = await thread.onOpen(messageId);
  if (isHere)
    requestAnimationFrame(() => elementOfMessage(messageId)?.focus({ preventScroll: true }));
  return isHere;
}

/** Asks for what was left out. Once there is nothing more, whoever pressed it is not left without a place on the page. */
function Earlier({ thread, count }: { readonly thread: ThreadSlot; readonly count: number }) {
  const t = useWords();
  const { asking, onEarlier } = thread;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = place.current;
    return () => {
      if (!here?.contains(document.activeElement)) return;
      const next = here.nextElementSibling;
      if (next instanceof HTMLElement) {
        next.tabIndex = -1;
        next.focus({ preventScroll: true });
      }
    };
  }, []);
  return (
    <div className="loupe-earlier" data-test="earlier" ref={place}>
      <Button loading={asking === "yes"} onClick={onEarlier}>
        {t("Show {count, plural, one {# earlier message} other {# earlier messages}}", {
          count: Math.min(count, EARLIER_MESSAGES),
        })}
      </Button>
      <Text as="span" variant="bodySm" tone="subdued">
        {t("{count, plural, one {# message is} other {# messages are}} not shown here.", { count })}
      </Text>
      <div role="status">
        {asking === "failed" && (
          <Text as="p" tone="critical">
            {t("Earlier messages could not be loaded. Try again in a moment.")}
          </Text>
        )}
      </div>
    </div>
  );
}
