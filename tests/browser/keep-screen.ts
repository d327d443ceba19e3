import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "#tests/support/project-paths.ts";
import type { AppPage } from "./open-stage.ts";
import { waitUntilStill } from "./wait-until-still.ts";

const folder = join(projectFolder, "tests/artefacts");
const highest = 4_000;

/** Keeps a picture of the admin with the app at its full height, to be looked at. */
export async function keepScreen({ page, frame }: AppPage, name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  await waitUntilStill(frame());
  const [top, height] = [
    size.height - (await frame().evaluate(() => window.innerHeight)),
    await frame().evaluate(() => document.documentElement.scrollHeight),
  ];
  const full = Math.min(highest, Math.max(size.height, top + height));
  await page.setViewportSize({ width: size.width, height: full });
  // In the new size pictures come into the window, and mails may be of another height.
  await waitUntilStill(frame());
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${size.width}.png`) });
  await page.setViewportSize(size);
}

/** How many pixels the app's document is wider than its frame; 0 when nothing has to be scrolled sideways. */
export function overflow({ frame }: AppPage): Promise<number> {
  return frame().evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
}
