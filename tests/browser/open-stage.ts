import type { Frame, FrameLocator, Page } from "playwright-core";
import { startWorld, supportAddresses, type World } from "#tests/e2e/start-world.ts";
import { sendRaw, writeMail, type Letter, type Person } from "#tests/e2e/write-mail.ts";
import type { StaffMember } from "#tests/sandbox/shopify/start-shopify.ts";
import { startBrowser } from "#tests/support/browser.ts";
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
  /** Opens the app in the first shop's admin, in a browser profile of its own. */
  openApp(visit?: {
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
  close(): Promise<void>;
};

/** The whole product with a browser before it; whoever opens it closes it. */
export async function openStage(options: { setUp?: boolean } = {}): Promise<Stage> {
  const database = await cloneDatabase();
  const [world, browser] = await Promise.all([
    startWorld({ database, setUp: options.setUp }),
    startBrowser(),
  ]);
  const { sandbox, mejurn } = world;
  const [support] = supportAddresses;
  const complaints: string[] = [];
  const admin = `${sandbox.admin.url}/store/${mejurn.handle}`;
  return {
    ...world,
    openApp: async ({ as, path = "/app", size } = {}) => {
      const page = await browser.openPage(size);
      watchPage(page, complaints);
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
      const page = await browser.openPage();
      watchPage(page, complaints);
      await page.goto(`${sandbox.mailbox.url}/${person.email}`);
      return page;
    },
    write: async (person, letter) => {
      await writeMail(sandbox, person, { ...letter, to: support });
    },
    writeRaw: (person, raw) => sendRaw(sandbox, person.email, support, raw),
    customer: (index) => {
      const person = mejurn.customers[index];
      if (person === undefined) throw new Error(`${mejurn.name} has no customer ${index}.`);
      return person;
    },
    complaints: () => complaints,
    close: async () => {
      await browser.stop();
      await world.stop();
      await database.drop();
    },
  };
}
