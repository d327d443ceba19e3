// What can be had without settings, database or network: for the command and for tests.
import { cleanHtml, cleanHtmlWithReport } from "./adapters/html/clean-html.server.ts";
import { parseMime } from "./adapters/mime/parse-mime.server.ts";

export type PureDeps = {
  readonly parseMime: typeof parseMime;
  readonly cleanHtml: typeof cleanHtml;
  readonly cleanHtmlWithReport: typeof cleanHtmlWithReport;
};

export const pureDeps = (): PureDeps => ({ parseMime, cleanHtml, cleanHtmlWithReport });
