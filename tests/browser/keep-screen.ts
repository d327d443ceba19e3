import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { projectFolder } from "#tests/support/project-paths.ts";
import type { AppPage } from "./open-stage.ts";
import { waitUntilStill } from "./wait-until-still.ts";

const folder = join(projectFolder, "tests/artefacts");
const highest = 4_000;

/** Pictures are for people who look at them: drawing them all takes a third of the stories' time. */
const isWanted = process.env.KEEP_SCREENS === "1";

/** Keeps a picture of the admin with the app at its full height, where `KEEP_SCREENS=1` asks for it. */
export async function keepScreen({ page, frame }: AppPage, name: string): Promise<void> {
  if (!isWanted) return;
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
  await keepPicture(page, `${name}-${size.width}`);
  await page.setViewportSize(size);
}

/** Keeps a picture of what stands on the screen, or of a part of it, where `KEEP_SCREENS=1` asks for it. */
export async function keepPicture(seen: Page | Locator, name: string): Promise<void> {
  if (!isWanted) return;
  await mkdir(folder, { recursive: true });
  await seen.screenshot({ path: join(folder, `${name}.png`) });
}

/** How many pixels the app's document is wider than its frame; 0 when nothing has to be scrolled sideways. */
export function overflow({ frame }: AppPage): Promise<number> {
  return frame().evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
}
