import type { Instant } from "#app/domain/shared/instant.ts";
import type { EventView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";

type EventLineProps = {
  readonly event: EventView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** What happened between two messages, in one line. */
export const EventLine = ({ event, now, timeZone, locale }: EventLineProps) => (
  <div className="loupe-event" data-test="event">
    <span className="loupe-event__dot" aria-hidden="true" />
    <span>
      {event.words} <span aria-hidden="true">·</span>{" "}
      <Time at={event.at} now={now} timeZone={timeZone} locale={locale} />
    </span>
  </div>
);
