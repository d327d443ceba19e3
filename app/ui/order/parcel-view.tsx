import { Link, Text } from "@shopify/polaris";
import type { OrderParcel } from "#app/domain/order/order-facts.ts";
import { hasArrived, parcelWords } from "#app/domain/order/parcel-words.ts";
import { shopifyWord } from "#app/domain/order/shopify-words.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Fact } from "#app/ui/shared/fact.tsx";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type ParcelViewProps = {
  readonly parcel: OrderParcel;
  readonly title: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** The rest of a long way is folded away. */
const NEWEST_EVENTS = 3;

/** A parcel: who carries it, its tracking, and where it was, newest first. */
export function ParcelView({ parcel, title, now, timeZone, locale }: ParcelViewProps) {
  const t = useWords();
  const when = { now, timeZone, locale };
  const events = newestFirst(parcel.events);
  return (
    <div data-test="parcel">
      <Fact name={title}>
        <Text as="p" breakWord>
          {[parcel.carrier, t(parcelWords(parcel).label)]
            .filter((part) => part !== null)
            .join(" · ")}
        </Text>
        <Tracking parcel={parcel} />
        {parcel.estimatedDeliveryAt !== null && !hasArrived(parcel) && (
          <Text as="p" variant="bodySm" tone="subdued">
            {Date.parse(parcel.estimatedDeliveryAt) < now
              ? t("Was expected {day}", { day: dayWords(parcel.estimatedDeliveryAt, when) })
              : t("Expected {day}", { day: dayWords(parcel.estimatedDeliveryAt, when) })}
          </Text>
        )}
        <Events events={events.slice(0, NEWEST_EVENTS)} {...when} />
        {events.length > NEWEST_EVENTS && (
          <details className="loupe-fold loupe-fold--small">
            <summary>{t("{earlier} earlier", { earlier: events.length - NEWEST_EVENTS })}</summary>
            <Events events={events.slice(NEWEST_EVENTS)} {...when} />
          </details>
        )}
      </Fact>
    </div>
  );
}

type EventsProps = {
  readonly events: OrderParcel["events"];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

function Events({ events, ...when }: EventsProps) {
  const t = useWords();
  if (events.length === 0) return null;
  return (
    <ol className="loupe-timeline">
      {events.map((event) => (
        <li key={event.id}>
          <Text as="p" variant="bodySm" breakWord>
            {t(event.message ?? shopifyWord("FulfillmentEventStatus", event.status))}
          </Text>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            {event.place !== null && `${event.place} · `}
            <Time at={event.happenedAt} {...when} />
          </Text>
        </li>
      ))}
    </ol>
  );
}

function Tracking({ parcel }: { readonly parcel: OrderParcel }) {
  const t = useWords();
  if (parcel.trackingNumber === null && parcel.trackingUrl === null)
    return (
      <Text as="p" variant="bodySm" tone="subdued">
        {t("No tracking number")}
      </Text>
    );
  const words = parcel.trackingNumber ?? t("Track the parcel");
  const url = webAddress(parcel.trackingUrl);
  return (
    <p className="loupe-break">
      {url === null ? (
        words
      ) : (
        <Link url={url} target="_blank">
          {words}
        </Link>
      )}
    </p>
  );
}

/** Tracking addresses are typed by people and by other apps: only the web's own schemes become links. */
const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) ? url : null;

const newestFirst = (events: OrderParcel["events"]): OrderParcel["events"] =>
  events.toSorted((one, other) => Date.parse(other.happenedAt) - Date.parse(one.happenedAt));
