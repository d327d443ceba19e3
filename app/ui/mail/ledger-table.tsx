import { Text } from "@shopify/polaris";
import { parsedMails, type LedgerDay } from "#app/domain/mail/ledger.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say } from "#app/domain/words/words.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { screenedWords } from "./screened-words.ts";

type LedgerTableProps = {
  readonly days: readonly LedgerDay[];
  readonly locale: string;
};

const columns = [
  { name: "received", words: say("Received"), of: (day: LedgerDay) => day.received },
  { name: "parsed", words: say("Read"), of: parsedMails },
  { name: "ticketed", words: say("In tickets"), of: (day: LedgerDay) => day.ticketed },
  { name: "screened", words: say("Screened"), of: (day: LedgerDay) => day.screened },
  { name: "duplicate", words: say("Again"), of: (day: LedgerDay) => day.duplicate },
  { name: "parked", words: say("Parked"), of: (day: LedgerDay) => day.parked },
  { name: "waiting", words: say("Waiting"), of: (day: LedgerDay) => day.waiting },
] as const;

/** Day by day: columns on a wide screen; on a phone each day is a line, with the figures that are not zero below it. */
export const LedgerTable = ({ days, locale }: LedgerTableProps) => {
  const t = useWords();
  return (
    <table className="loupe-ledger">
      <caption>
        <Text as="span" visuallyHidden>
          {t("Mail by day")}
        </Text>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("Day")}</th>
          {columns.map(({ name, words }) => (
            <th key={name} scope="col">
              {t(words)}
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
};

function LedgerLine({ day, locale }: { readonly day: LedgerDay; readonly locale: string }) {
  const t = useWords();
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
            data-label={t(words)}
            data-name={name}
            data-zero={mails === 0}
            title={name === "screened" ? kindsOf(day, t) : undefined}
          >
            {number.format(mails)}
          </td>
        );
      })}
    </tr>
  );
}

const kindsOf = ({ byKind }: LedgerDay, t: Translate): string =>
  Object.entries(byKind)
    .map(([kind, mails]) => `${t(screenedWords(kind))}: ${mails}`)
    .join(", ");
