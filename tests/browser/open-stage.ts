import type { Frame, FrameLocator, Page } from "playwright-core";
import { joinWorld, startWorld, type World } from "#tests/e2e/start-world.ts";
import { sendRaw, writeMail, type Letter, type Person } from "#tests/e2e/write-mail.ts";
import type { SandboxShop, StaffMember } from "#tests/sandbox/shopify/start-shopify.ts";
import { startBrowser, type StartedBrowser } from "#tests/support/browser.ts";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { watchPage } from "./watch-page.ts";

export type AppPage = {
  page: Page;
  /** What stands in the app's frame. */
  app: FrameLocator;
  /** The frame itself, to look into its document. */
  frame(): Frame;
};

export type Stage = World & {
  /** Opens the app in a shop's admin, in a browser profile of its own; the first shop unless told otherwise. */
  openApp(visit?: {
    shop?: SandboxShop;
    as?: StaffMember;
    path?: string;
    size?: { width: number; height: number };
  }): Promise<AppPage>;
  /** Opens a customer's mailbox. */
  openMailbox(person: Person): Promise<Page>;
  /** A customer writes to the first shop's support address. */
  write(person: Person, letter: Omit<Letter, "to">): Promise<void>;
  /** The same with finished bytes. */
  writeRaw(person: Person, raw: Buffer): Promise<void>;
  customer(index: number): Person;
  /** What the opened pages complained about: errors of scripts, error lines, requests that failed. */
  complaints(): readonly string[];
  /** Closes the pages that are open. */
  closePages(): Promise<void>;
  close(): Promise<void>;
};

export type StageOptions = {
  /** Both shops are set up; true unless told otherwise. */
  setUp?: boolean;
  /** An app that no other test file uses, for who stops it. */
  ownApp?: boolean;
};

/** The whole product with a browser before it; whoever opens it closes it. */
export async function openStage({ setUp, ownApp = false }: StageOptions = {}): Promise<Stage> {
  const [world, browser] = await Promise.all([
    ownApp ? startOwnWorld(setUp) : joinWorld({ setUp }),
    (shared.loupeBrowser ??= startBrowser()),
  ]);
  const { sandbox, mejurn, support } = world;
  const complaints: string[] = [];
  const open: Page[] = [];
  const openPage = async (size?: { width: number; height: number }): Promise<Page> => {
    const page = await browser.openPage(size);
    watchPage(page, complaints);
    open.push(page);
    return page;
  };
  const closePages = async (): Promise<void> => {
    await Promise.all(open.splice(0).map((page) => page.context().close()));
  };
  return {
    ...world,
    openApp: async ({ shop = mejurn, as, path = "/app", size } = {}) => {
      const admin = `${sandbox.admin.url}/store/${shop.handle}`;
      const page = await openPage(size);
      if (as !== undefined) await page.goto(`${admin}/staff/${as.id}?to=/apps/loupe${path}`);
      else await page.goto(`${admin}/apps/loupe${path}`);
      const frame = (): Frame => {
        const found = page.frames().find((one) => one.url().startsWith(sandbox.proxy.url));
        if (found === undefined) throw new Error("The admin shows no app.");
        return found;
      };
      return { page, app: page.frameLocator("#app-frame"), frame };
    },
    openMailbox: async (person) => {
      const page = await openPage();
      await page.goto(`${sandbox.mailbox.url}/${person.email}`);
      return page;
    },
    write: async (person, letter) => {
      await writeMail(sandbox, person, { ...letter, to: support[0] });
    },
    writeRaw: (person, raw) => sendRaw(sandbox, person.email, support[0], raw),
    customer: (index) => {
      const person = mejurn.customers[index];
      if (person === undefined) throw new Error(`${mejurn.name} has no customer ${index}.`);
      return person;
    },
    complaints: () => complaints,
    closePages,
    close: async () => {
      await closePages();
      await world.stop();
    },
  };
}

/** One for all test files of this process, with which it ends. */
const shared = globalThis as typeof globalThis & { loupeBrowser?: Promise<StartedBrowser> };

async function startOwnWorld(setUp: boolean | undefined): Promise<World> {
  const database = await cloneDatabase();
  const world = await startWorld({ database, setUp });
  const stop = async (): Promise<void> => {
    await world.stop();
    await database.drop();
  };
  return { ...world, stop };
}
