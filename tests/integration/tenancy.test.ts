import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { requireWalledRole, RoleSeesAllShops } from "#app/data/app-role.server.ts";
import { inShop } from "#app/data/db.server.ts";
import { readAttachment } from "#app/data/pages/attachment-page.server.ts";
import { readParkedPage } from "#app/data/pages/parked-page.server.ts";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import type { AttachmentId, TicketId } from "#app/domain/shared/ids.ts";
import { projectFolder } from "#tests/support/project-paths.ts";
import { aCustomerMail, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { askInbox } from "./data/pages/ask-inbox.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

/** Tables that belong to no shop: the queue's are in a schema of their own. */
const SHARED_TABLES = ["Session", "_prisma_migrations"];

/** Every function that may look across shops, with why it must. */
const DOORS = [
  "deleteSessionsOfShopAcrossShops", // sessions are Shopify's own table, keyed by domain
  "findConfirmationAcrossShops", // the link in a mail names no shop
  "findMailboxAcrossShops", // receiving address to shop
  "findShopByDomainAcrossShops", // session and webhook domain to shop
  "findSurveyAcrossShops", // the link in a survey names no shop
  "listDueSendsAcrossShops", // the sweep for mail whose hour has passed
  "listDueSurveysAcrossShops", // the sweep for customers who are to be asked how it went
  "listInstalledShopsAcrossShops", // the sweep that lets every shop keep its retention
  "listMembersToMailAcrossShops", // the sweep that mails notices
  "listOpenActionsAcrossShops", // the sweep for actions at Shopify that did not come to their end
  "listOpenAttemptsAcrossShops", // the sweep that starts from no shop
  "listPolicyChangesAcrossShops", // the sweep for changes of hours or targets that were broken off
  "listPrivacyRequestsAcrossShops", // the sweep for requests of the law that are not carried out
  "listProvenMailboxesAcrossShops", // the sweep that sends canaries
  "listResolvedTicketsAcrossShops", // the sweep that closes quiet tickets
  "listShopsToIndexAcrossShops", // the sweep for tickets that are not in the search yet
  "listShopsToReportAcrossShops", // the sweep for tickets that reports have not taken in yet
  "listShopsWithMailAcrossShops", // replaying the mail of an installation
  "listStoredMailAcrossShops", // the sweep for mail without a job
  "listTicketsToAlertAcrossShops", // the sweep for warnings, misses and ends of snoozes
  "listUnscannedLabelsAcrossShops", // the sweep for labels without a scan
];

/** Two shops with the same mail from the same customer, one ticket and one parked mail each. */
async function twins() {
  const photo = { filename: "ring.txt", contentType: "text/plain", content: Buffer.from("ring") };
  const make = async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { attachments: [photo], seed: "twins" });
    await arrives(house, shop, aCustomerMail({ seed: "parked" }), { setAside: "too large" });
    const [attachment] = await lookAt(house, shop).attachments();
    return { shop, ticket, attachmentId: attachment?.id as AttachmentId };
  };
  return [await make(), await make()] as const;
}

async function asRole<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const prismaAs = (connectionString: string) =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1 }) });

describe("the tenant wall", () => {
  it("stands around every table: each has row-level security and a policy, but for the shared ones", async () => {
    const rows = await asRole(house.database.ownerUrl, (client) =>
      client.query<{ name: string; walled: boolean; policies: number; has_shop: boolean }>(`
        select c.relname as name, c.relrowsecurity as walled,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
          c.relname = 'Shop' or exists (select 1 from pg_attribute a where a.attrelid = c.oid
            and a.attname = 'shopId' and a.attnotnull) as has_shop
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`),
    );

    const owned = rows.rows.filter(({ name }) => !SHARED_TABLES.includes(name));

    expect(owned.length).toBeGreaterThan(10);
    expect(owned.filter((one) => !one.walled || one.policies === 0 || !one.has_shop)).toEqual([]);
  });

  it("shows a connection without a shop no row of any of them, though there are some", async () => {
    await twins();
    const tables = await asRole(house.database.ownerUrl, (client) =>
      client.query<{ tablename: string }>(
        "select tablename from pg_tables where schemaname = 'public' and tablename <> all($1)",
        [SHARED_TABLES],
      ),
    );
    const count = (url: string) =>
      asRole(url, async (client) => {
        let sum = 0;
        for (const { tablename } of tables.rows) {
          const counted = await client.query<{ n: number }>(
            `select count(*)::int as n from "${tablename}"`,
          );
          sum += counted.rows[0]?.n ?? 0;
        }
        return sum;
      });

    expect(await count(house.database.ownerUrl)).toBeGreaterThan(20);
    expect(await count(house.database.appUrl)).toBe(0);
  });

  it("lets no statement write into another shop, nor move a row there", async () => {
    const [mine, theirs] = await twins();

    const write = () =>
      inShop(house.deps.db, mine.shop.id, (tx) =>
        tx.participant.create({
          data: {
            shopId: theirs.shop.id,
            ticketId: theirs.ticket.id,
            address: "spy@post.example",
            state: "accepted",
            addedAt: new Date(house.clock()),
          },
        }),
      );
    const change = await inShop(house.deps.db, mine.shop.id, (tx) =>
      tx.ticket.updateMany({ where: { shopId: theirs.shop.id }, data: { subject: "mine now" } }),
    );

    await expect(write()).rejects.toThrow(/row-level security/);
    expect(change.count).toBe(0);
  });

  it("can't link a row to another shop's ticket, even for the owner of the tables", async () => {
    const [mine, theirs] = await twins();

    const link = asRole(house.database.ownerUrl, (client) =>
      client.query(
        `insert into "Participant" ("shopId", "ticketId", "address", "state", "addedAt")
         values ($1, $2, 'spy@post.example', 'accepted', now())`,
        [mine.shop.id, theirs.ticket.id],
      ),
    );

    await expect(link).rejects.toThrow(/foreign key/);
  });

  it("forgets the shop with the transaction: the next statement of the connection sees nothing", async () => {
    const [mine] = await twins();
    await inShop(house.deps.db, mine.shop.id, (tx) => tx.ticket.count());

    const counts = await Promise.all(
      Array.from({ length: 12 }, () => house.deps.db.ticket.count()),
    );

    expect(new Set(counts)).toEqual(new Set([0]));
  });

  it("keeps two shops apart that work at the same time", async () => {
    const [mine, theirs] = await twins();

    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const { id } = (index % 2 === 0 ? mine : theirs).shop;
        return inShop(house.deps.db, id, async (tx) => {
          const rows = await tx.ticket.findMany({ select: { shopId: true } });
          return rows.length === 1 && rows[0]?.shopId === id;
        });
      }),
    );

    expect(seen.every(Boolean)).toBe(true);
  });

  it("gives every page only the shop's own, also when asked with another shop's ids", async () => {
    const [mine, theirs] = await twins();
    const { db } = house.deps;
    const ask = { ticketPrefix: "MJ", now: house.clock() };
    const { ticketId, attachmentId } = { ticketId: theirs.ticket.id, ...theirs };

    const inbox = await askInbox(house, mine.shop, "all");
    const parked = await readParkedPage(db, mine.shop.id, house.deps.openCalendar);
    const setup = await readSetupPage(db, mine.shop.id, "in.loupe.example");

    expect(await readTicketPage(db, mine.shop.id, { ...ask, ticketId })).toBeNull();
    expect(await readAttachment(db, mine.shop.id, { ticketId, attachmentId })).toBeNull();
    expect(
      await readAttachment(db, mine.shop.id, { ticketId: mine.ticket.id, attachmentId }),
    ).toBeNull();
    expect(JSON.stringify(inbox)).toContain(mine.ticket.id);
    expect(JSON.stringify(inbox)).not.toContain(ticketId);
    expect(parked).toHaveLength(1);
    expect(JSON.stringify(setup)).toContain(mine.shop.token);
    expect(JSON.stringify(setup)).not.toContain(theirs.shop.token);
  });

  it("does not show an attachment under another ticket of the same shop", async () => {
    const [mine] = await twins();
    const other = await aTicket(house, mine.shop, { from: "other@post.example" });
    const { attachmentId } = mine;

    const shown = await readAttachment(house.deps.db, mine.shop.id, {
      ticketId: other.id,
      attachmentId,
    });
    const own = await readAttachment(house.deps.db, mine.shop.id, {
      ticketId: mine.ticket.id,
      attachmentId,
    });

    expect(shown).toBeNull();
    expect(own?.fileName).toBe("ring.txt");
  });

  it("answers every page for ids that never were as for those of another shop", async () => {
    const [mine] = await twins();
    const ticketId = house.deps.newId<TicketId>();
    const attachmentId = house.deps.newId<AttachmentId>();
    const ask = { ticketId, ticketPrefix: "MJ", now: house.clock() };

    expect(await readTicketPage(house.deps.db, mine.shop.id, ask)).toBeNull();
    expect(
      await readAttachment(house.deps.db, mine.shop.id, { ticketId, attachmentId }),
    ).toBeNull();
  });

  it("has only the doors that are listed here", () => {
    const source = sourcesBelow("app")
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");

    const doors = [...source.matchAll(/function (\w+AcrossShops)\b/g)].map((match) => match[1]);

    expect([...new Set(doors)].sort()).toEqual(DOORS);
  });

  it("has doors in the database that give no more than these columns", async () => {
    const { rows } = await asRole(house.database.ownerUrl, (client) =>
      client.query<{ name: string; result: string; path: string[] | null }>(`
        select proname as name, pg_get_function_result(oid) as result, proconfig as path from pg_proc
        where pronamespace = 'public'::regnamespace and prosecdef order by 1`),
    );

    const given = rows.map(({ name, result }) => [name, result.replaceAll('"', "")]);
    expect(given).toEqual([
      ["alerts_across_shops", "TABLE(shopId uuid, ticketId uuid)"],
      ["confirmation_across_shops", "TABLE(shopId uuid, confirmationId uuid)"],
      ["due_sends_across_shops", "TABLE(shopId uuid, messageId uuid)"],
      ["due_surveys_across_shops", "TABLE(shopId uuid, surveyId uuid)"],
      ["installed_shops_across_shops", "TABLE(shopId uuid)"],
      // The key is wrapped: without the installation's own key it opens nothing.
      [
        "mailbox_across_shops",
        "TABLE(shopId uuid, mailboxId uuid, shopKey text, uninstalled boolean, redacted boolean)",
      ],
      ["open_actions_across_shops", "TABLE(shopId uuid, actionId uuid)"],
      ["open_attempts_across_shops", "TABLE(shopId uuid, messageId uuid)"],
      ["policy_changes_across_shops", "TABLE(shopId uuid, policyChangeId uuid)"],
      ["privacy_requests_across_shops", "TABLE(shopId uuid, privacyRequestId uuid)"],
      ["proven_mailboxes_across_shops", "TABLE(shopId uuid, mailboxId uuid)"],
      ["resolved_tickets_across_shops", "TABLE(shopId uuid, ticketId uuid)"],
      // No door to other shops: the search in the transaction's own.
      ["search_tickets", "TABLE(ticketId uuid, place text)"],
      ["shop_across_shops", "TABLE(shopId uuid, uninstalled boolean)"],
      ["shops_to_index_across_shops", "TABLE(shopId uuid)"],
      ["shops_to_report_across_shops", "TABLE(shopId uuid)"],
      ["shops_with_notices_to_mail_across_shops", "TABLE(shopId uuid, memberId uuid)"],
      ["stored_mail_across_shops", "TABLE(shopId uuid, inboundEmailId uuid)"],
      ["survey_across_shops", "TABLE(shopId uuid, surveyId uuid)"],
      ["unscanned_labels_across_shops", "TABLE(shopId uuid, fulfillmentGid text)"],
    ]);
    expect(rows.map(({ path }) => path?.[0])).toEqual(
      rows.map(() => "search_path=public, pg_temp"),
    );
  });

  it("holds for the app's role, and the app refuses to run as any other", async () => {
    const superuser = new URL(house.database.ownerUrl);
    superuser.username = "postgres";
    const [owner, root] = [prismaAs(house.database.ownerUrl), prismaAs(superuser.href)];

    await expect(requireWalledRole(house.deps.db)).resolves.toBeUndefined();
    await expect(requireWalledRole(owner)).rejects.toThrow(RoleSeesAllShops);
    await expect(requireWalledRole(root)).rejects.toThrow(/postgres/);

    await Promise.all([owner.$disconnect(), root.$disconnect()]);
  });
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(projectFolder, folder, path));
}
