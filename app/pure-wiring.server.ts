// What can be had without settings, database or network: for the command and for tests.
import type { publicHolidays } from "./adapters/holidays/public-holidays.server.ts";
import { cleanHtml, cleanHtmlWithReport } from "./adapters/html/clean-html.server.ts";
import { parseMime } from "./adapters/mime/parse-mime.server.ts";

export type PureDeps = {
  readonly parseMime: typeof parseMime;
  readonly cleanHtml: typeof cleanHtml;
  readonly cleanHtmlWithReport: typeof cleanHtmlWithReport;
  readonly loadPublicHolidays: () => Promise<typeof publicHolidays>;
};

export const pureDeps = (): PureDeps => ({
  parseMime,
  cleanHtml,
  cleanHtmlWithReport,
  // The rules of all countries take longer to load than most verbs take in all.
  loadPublicHolidays: async () =>
    (await import("./adapters/holidays/public-holidays.server.ts")).publicHolidays,
});
