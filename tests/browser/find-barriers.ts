import axe from "axe-core";
import type { AppPage } from "./open-stage.ts";

type Found = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };

/** What keeps people from using the page as it stands: rule, place and why, by WCAG 2 A and AA. */
export async function findBarriers(visit: AppPage): Promise<readonly string[]> {
  const frame = visit.frame();
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<Found> } }).axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      // The frames of mails hold what customers sent.
      iframes: false,
    }),
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((one) => `${id}: ${one.html.slice(0, 200)} ${one.failureSummary ?? ""}`),
  );
}
