import { Link, Text } from "@shopify/polaris";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { statusWords } from "./status-words.ts";

type Parcel = OrderFacts["parcels"][number];
type ParcelViewProps = {
  readonly parcel: Parcel;
  readonly title: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** A parcel: who carries it, its tracking, and where it was, newest first. */
export function ParcelView({ parcel, title, now, timeZone, locale }: ParcelViewProps) {
  const place = { timeZone, locale };
  return (
    <div data-test="parcel">
      <Text as="h3" variant="bodySm" tone="subdued">
        {title}
      </Text>
      <Text as="p" breakWord>
        {[parcel.carrier, parcel.status === null ? null : statusWords(parcel.status)]
          .filter((part) => part !== null)
          .join(" · ") || "Shipped"}
      </Text>
      <Tracking parcel={parcel} />
      {parcel.deliveredAt === null && parcel.estimatedDeliveryAt !== null && (
        <Text as="p" variant="bodySm" tone="subdued">
          Expected {dayWords(parcel.estimatedDeliveryAt, place)}
        </Text>
      )}
      {parcel.events.length > 0 && (
        <ol className="loupe-timeline">
          {newestFirst(parcel.events).map((event, index) => (
            <li key={index}>
              <Text as="p" variant="bodySm" breakWord>
                {event.message ?? statusWords(event.status)}
              </Text>
              <Text as="p" variant="bodySm" tone="subdued" breakWord>
                {event.place !== null && `${event.place} · `}
                <Time at={event.happenedAt} now={now} {...place} />
              </Text>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Tracking({ parcel }: { readonly parcel: Parcel }) {
  if (parcel.trackingNumber === null && parcel.trackingUrl === null) return null;
  const words = parcel.trackingNumber ?? "Track the parcel";
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

const newestFirst = (events: Parcel["events"]): Parcel["events"] =>
  [...events].sort((one, other) => Date.parse(other.happenedAt) - Date.parse(one.happenedAt));
