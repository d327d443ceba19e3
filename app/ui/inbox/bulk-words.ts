import type { BulkReport } from "#app/domain/bulk/bulk-report.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** What became of a change of many tickets, in a sentence. */
export function bulkWords(t: Translate, report: BulkReport): string {
  if (report.isUndone)
    return t(
      "{count, plural, =0 {Nothing was undone} one {Undone for # ticket} other {Undone for # tickets}}",
      {
        count: report.undone,
      },
    );
  if (report.done === 0)
    return report.refusedInAll > 0
      ? t(
          "{count, plural, one {The ticket could not be changed} other {None of # tickets could be changed}}",
          {
            count: report.refusedInAll,
          },
        )
      : t("Nothing had to be changed");
  const count = { count: report.done };
  switch (report.kind) {
    case "assign":
      return t("{count, plural, one {# ticket assigned} other {# tickets assigned}}", count);
    case "tag":
      return t(
        "{count, plural, one {Tags of # ticket changed} other {Tags of # tickets changed}}",
        count,
      );
    case "close":
      return t("{count, plural, one {# ticket closed} other {# tickets closed}}", count);
    case "snooze":
      return t("{count, plural, one {# ticket snoozed} other {# tickets snoozed}}", count);
    case "spam":
      return t(
        "{count, plural, one {# ticket marked as spam} other {# tickets marked as spam}}",
        count,
      );
    case "not-spam":
      return t("{count, plural, one {# ticket is no spam} other {# tickets are no spam}}", count);
  }
}
