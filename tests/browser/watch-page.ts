import type { Page } from "playwright-core";

/** Shopify's font, for which there is no network here. */
const absent = "https://cdn.shopify.com/static/fonts/";

/** Adds to `complaints` what goes wrong on the page and in its frames. */
export function watchPage(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (line) => {
    if (line.type() === "error" && !line.location().url.startsWith(absent))
      complaints.push(`console: ${line.text()}`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left ends what it still reads.
    if (request.url().startsWith(absent) || request.failure()?.errorText === "net::ERR_ABORTED")
      return;
    complaints.push(`request: ${request.url()} ${request.failure()?.errorText}`);
  });
}
