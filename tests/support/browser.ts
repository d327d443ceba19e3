import { existsSync } from "node:fs";
import { mkdir, rmdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";

export type StartedBrowser = {
  browser: Browser;
  /** A page in a fresh profile, 1280 pixels wide unless told otherwise. */
  openPage(size?: { width: number; height: number }): Promise<Page>;
  stop(): Promise<void>;
};

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A frame of another site gets a process of its own, as in a desktop Chrome.
  "--site-per-process",
  // Nothing but this machine can be reached.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/**
 * Starts a Chromium that behaves as a merchant's strict Chrome: an ordinary user agent (Shopify's library answers 410
 * to a headless one), third-party cookies and storage blocked.
 */
export async function startBrowser(): Promise<StartedBrowser> {
  const browser = await chromium.launch({
    executablePath: await executablePath(),
    headless: true,
    chromiumSandbox: false,
    args: flags,
  });
  const major = browser.version().split(".")[0];
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
  return {
    browser,
    openPage: async (size = { width: 1280, height: 800 }) => {
      const context = await browser.newContext({ userAgent, viewport: size, locale: "en-US" });
      await context.addInitScript(denyThirdPartyStorage);
      context.on(
        "page",
        (page) => void blockThirdPartyCookies(context, page).catch(() => undefined),
      );
      const page = await context.newPage();
      await blockThirdPartyCookies(context, page);
      return page;
    },
    stop: () => browser.close(),
  };
}

async function executablePath(): Promise<string> {
  const system = [process.env.CHROMIUM_PATH ?? "", ...systemBrowsers].find(
    (path) => path !== "" && existsSync(path),
  );
  return system ?? unpackedChromium();
}

/** The package unpacks itself once for the machine and takes a half-written file for a whole one: one at a time. */
async function unpackedChromium(): Promise<string> {
  const lock = join(tmpdir(), "loupe-chromium.lock");
  const staleAfterMs = 60_000;
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch {
      const since = await stat(lock).catch(() => null);
      if (since !== null && Date.now() - since.mtimeMs > staleAfterMs) await rmdir(lock);
      await wait(50);
    }
  }
  try {
    sparticuz.setGraphicsMode = false;
    return await sparticuz.executablePath();
  } finally {
    await rmdir(lock);
  }
}

async function blockThirdPartyCookies(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  // Chromium asks for all three; the published types know the first only.
  const controls = {
    enableThirdPartyCookieRestriction: true,
    disableThirdPartyCookieMetadata: true,
    disableThirdPartyCookieHeuristics: true,
  };
  await devtools.send("Network.setCookieControls", controls);
}

/** Runs in every frame: in one of another site, storage throws as it does where the browser denies it. */
function denyThirdPartyStorage(): void {
  const site = (origin: string): string => new URL(origin).hostname;
  const top = window.top === window ? undefined : [...location.ancestorOrigins].at(-1);
  if (top === undefined || !/^https?:/.test(location.href) || site(top) === location.hostname)
    return;
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"] as const) {
    Object.defineProperty(window, name, {
      configurable: true,
      get() {
        throw new DOMException(
          `Failed to read the '${name}' property from 'Window': Access is denied for this document.`,
          "SecurityError",
        );
      },
    });
  }
}
