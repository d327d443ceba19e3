import type { Instant } from "#app/domain/shared/instant.ts";
import type { EventView } from "#app/domain/ticket/ticket-view.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { EventLine } from "./event-line.tsx";

type FoldedEventsProps = {
  readonly events: readonly EventView[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Several things that happened in a row and that nobody has to see, in one line that opens. */
export function FoldedEvents({ events, ...when }: FoldedEventsProps) {
  const t = useWords();
  const last = events.at(-1);
  return (
    <details className="loupe-events" data-test="folded-events">
      <summary className="loupe-event">
        <span className="loupe-event__dot" aria-hidden="true" />
        <span>
          {t("{count, plural, one {# change} other {# changes}}", { count: events.length })}{" "}
          {last && (
            <>
              <span aria-hidden="true">·</span> <Time at={last.at} {...when} />
            </>
          )}
        </span>
      </summary>
      <div className="loupe-events__list">
        {events.map((event) => (
          <EventLine key={event.eventId} event={event} {...when} />
        ))}
      </div>
    </details>
  );
}
