import { memberOf, openDesk, type Desk } from "#tests/e2e/open-desk.ts";
import { startOwnDatabase, type OwnDatabase } from "#tests/e2e/own-database.ts";
import { startWorld, type World } from "#tests/e2e/start-world.ts";
import { startAnswerThief, type AnswerThief } from "./answer-thief.ts";

export type CrashWorld = World & {
  database: OwnDatabase;
  desk: Desk;
  /** Between SendGrid's posts and the web server; between the app and SendGrid's API; between the app and Shopify's. */
  thieves: { atWeb: AnswerThief; atSendgrid: AnswerThief; atShopify: AnswerThief };
};

/** The app with a PostgreSQL that can stop, and with someone on every line who can lose an answer. */
export async function startCrashWorld(): Promise<CrashWorld> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const targets = { web: "", sendgrid: "", shopify: "" };
    const atWeb = await startAnswerThief(() => targets.web);
    stops.push(() => atWeb.stop());
    const atSendgrid = await startAnswerThief(() => targets.sendgrid);
    stops.push(() => atSendgrid.stop());
    const atShopify = await startAnswerThief(() => targets.shopify);
    stops.push(() => atShopify.stop());
    const database = await startOwnDatabase();
    stops.push(() => database.drop());
    const world = await startWorld({
      database,
      settings: ({ sendgrid, shopify }) => {
        Object.assign(targets, { sendgrid: sendgrid.url, shopify: shopify.url });
        return { SENDGRID_BASE_URL: atSendgrid.url, SANDBOX_SHOPIFY: atShopify.url };
      },
    });
    stops.push(() => world.stop());
    targets.web = world.app.origin;
    world.sandbox.sendgrid.connectApp(atWeb.url);
    const desk = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "agent"));
    return { ...world, database, desk, thieves: { atWeb, atSendgrid, atShopify }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
