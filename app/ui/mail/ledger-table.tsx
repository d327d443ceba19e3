import { Text } from "@shopify/polaris";
import { parsedMails, type LedgerDay } from "#app/domain/mail/ledger.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { screenedWords } from "./screened-words.ts";

type LedgerTableProps = {
  readonly days: readonly LedgerDay[];
  readonly locale: string;
};

const columns = [
  { name: "received", words: "Received", of: (day: LedgerDay) => day.received },
  { name: "parsed", words: "Read", of: parsedMails },
  { name: "ticketed", words: "In tickets", of: (day: LedgerDay) => day.ticketed },
  { name: "screened", words: "Screened", of: (day: LedgerDay) => day.screened },
  { name: "duplicate", words: "Again", of: (day: LedgerDay) => day.duplicate },
  { name: "parked", words: "Parked", of: (day: LedgerDay) => day.parked },
  { name: "waiting", words: "Waiting", of: (day: LedgerDay) => day.waiting },
] as const;

/** Day by day: columns on a wide screen; on a phone each day is a line, with the figures that are not zero below it. */
export const LedgerTable = ({ days, locale }: LedgerTableProps) => (
  <table className="loupe-ledger">
    <caption>
      <Text as="span" visuallyHidden>
        Mail by day
      </Text>
    </caption>
    <thead>
      <tr>
        <th scope="col">Day</th>
        {columns.map(({ name, words }) => (
          <th key={name} scope="col">
            {words}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {days.map((day) => (
        <LedgerLine key={day.date} day={day} locale={locale} />
      ))}
    </tbody>
  </table>
);

function LedgerLine({ day, locale }: { readonly day: LedgerDay; readonly locale: string }) {
  const number = new Intl.NumberFormat(locale);
  const iso = new Date(day.date * DAY_MS).toISOString();
  return (
    <tr data-test="ledger-day" data-date={iso.slice(0, 10)} data-quiet={day.received === 0}>
      <th scope="row">
        <time dateTime={iso.slice(0, 10)}>{dayWords(iso, { timeZone: "UTC", locale })}</time>
      </th>
      {columns.map(({ name, words, of }) => {
        const mails = of(day);
        return (
          <td
            key={name}
            data-label={words}
            data-name={name}
            data-zero={mails === 0}
            title={name === "screened" ? kindsOf(day) : undefined}
          >
            {number.format(mails)}
          </td>
        );
      })}
    </tr>
  );
}

const kindsOf = ({ byKind }: LedgerDay): string =>
  Object.entries(byKind)
    .map(([kind, mails]) => `${screenedWords(kind)}: ${mails}`)
    .join(", ");
