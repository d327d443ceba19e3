import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import type { TicketMoveId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { linkCustomer } from "#app/services/customer/link-customer.ts";
import { replayMail } from "#app/services/mail/replay-mail.ts";
import { indexSearch } from "#app/services/search/index-search.ts";
import { acceptShopWebhook } from "#app/services/shop/accept-shop-webhook.ts";
import { verifyClocks } from "#app/services/sla/verify-clocks.ts";
import { undoMove } from "#app/services/ticket/undo-move.ts";
import { aCustomerMail, arrives, aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { dumpTables, findTraces } from "#tests/support/find-traces.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { readReport } from "#tests/integration/data/pages/read-report.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  aKnownCustomer,
  fillTables,
  known,
  other,
  redactPayload,
  traces,
  type KnownCustomer,
} from "./a-known-customer.ts";

const house = useHouse();

/** Tables in which no customer can be named, with why. A table that is neither here nor filled fails the test. */
const NAMES_NOBODY: Readonly<Record<string, string>> = {
  "pgboss.bam": "the queue's own migrations",
  "pgboss.instance": "the workers",
  "pgboss.job_dependency": "ids of jobs",
  "pgboss.queue": "kinds of jobs",
  "pgboss.queue_stats": "figures",
  "pgboss.schedule": "kinds of jobs",
  "pgboss.subscription": "kinds of jobs",
  "pgboss.version": "a number",
  "pgboss.warning": "the queue's own state",
  "public._prisma_migrations": "names of migrations",
  "public.AnonymousFigure": "figures",
  "public.CalendarVersion": "hours",
  "public.Canary": "our own mail",
  "public.DownloadPass": "ids of a minute",
  "public.Follower": "staff",
  "public.FormPost": "a MAC and ids",
  "public.Mailbox": "the shop's addresses",
  "public.Member": "staff",
  "public.Mention": "staff",
  "public.NoticeSettings": "staff",
  "public.PolicyChange": "figures",
  "public.PolicyVersion": "targets",
  "public.Presence": "staff",
  "public.PrivacySettings": "a number",
  "public.RefusedMail": "figures",
  "public.RepeatedEmail": "ids",
  "public.ReplyDrift": "words of the shop's own texts",
  "public.ReportChange": "ids",
  "public.ReportDay": "figures",
  "public.ReportFact": "figures",
  "public.SearchChange": "ids",
  "public.SendingDomain": "the shop's own domain",
  "public.Session": "staff",
  "public.Shop": "the shop",
  "public.ShopText": "what the shop says for everybody to read",
  "public.ShopTextVersion": "what the shop said for everybody to read",
  "public.SlaAlert": "ids and kinds",
  "public.SlaClock": "ids, instants and sentences of ours",
  "public.TicketCounter": "a number",
  "public.TextSync": "instants",
  "public.TicketTag": "ids",
  "public.WorkspaceSettings": "the shop's own words",
};

const told = (shop: TestShop, topic: string, payload: object, webhookId = house.deps.newToken()) =>
  acceptShopWebhook(house.deps, {
    domain: shop.domain,
    webhookId,
    topic,
    payload,
    eventId: null,
    triggeredAt: null,
  });

/** Tests that only look share one shop: filling it takes seconds. */
let redacted: Promise<KnownCustomer & { shop: TestShop }> | undefined;
const aRedactedShop = () =>
  (redacted ??= (async () => {
    const shop = await aShop(house);
    const customer = await aKnownCustomer(house, shop);
    await told(shop, "customers/redact", redactPayload);
    await drainJobs(house);
    return { ...customer, shop };
  })());

const figuresOf = async (shop: TestShop) => {
  const { report } = await readReport(house, shop);
  const clocks = await inShop(house.deps.db, shop.id, (tx) =>
    tx.slaClock.findMany({ orderBy: [{ ticketId: "asc" }, { key: "asc" }] }),
  );
  return { report, clocks };
};

describe("erasing a customer at Shopify's request", () => {
  it("leaves no trace of them in any table or blob, and every figure as it was", async () => {
    const shop = await aShop(house);
    const customer = await aKnownCustomer(house, shop);
    await fillTables(house, shop, customer);
    const before = await findTraces(house, traces);
    const filled = new Set(before.map((line) => line.split(":")[0]));
    const tables = new Set((await allTables()).filter((name) => !(name in NAMES_NOBODY)));
    expect([...tables].filter((name) => !filled.has(name))).toEqual([]);
    expect(before.filter((line) => line.startsWith("blob")).length).toBeGreaterThan(5);
    const figures = await figuresOf(shop);

    await told(shop, "customers/redact", redactPayload);
    const jobs = await drainJobs(house);

    expect(jobs.map(({ name, outcome, reason }) => [name, outcome, reason])).toEqual([
      ["apply-shop-webhook", "done", null],
      ["carry-out-privacy-request", "done", null],
    ]);
    expect(await findTraces(house, traces)).toEqual([]);
    expect(await figuresOf(shop)).toEqual(figures);
    const differences: unknown[] = [];
    await verifyClocks(house.deps, {
      repair: false,
      isStopped: () => false,
      tell: async (one) => void differences.push(one),
    });
    expect(differences).toEqual([]);
  });

  it("keeps what others wrote, without what they quoted, and the ticket's place among the figures", async () => {
    const { shop, own, shared } = await aRedactedShop();

    const others = await lookAt(house, shop).messages(shared.id);
    const words = others.filter(({ kind }) => kind === "inbound").map(({ text }) => text);
    expect(words.filter((text) => text !== "")).toEqual([
      expect.stringContaining("Where is my bracelet?"),
      expect.stringContaining("I agree with that"),
    ]);
    expect((await lookAt(house, shop).ticket(shared.id)).customerAddress).toBe(other.from);
    expect(await lookAt(house, shop).ticket(own.id)).toMatchObject({
      customerName: "Erased customer",
      customerAddress: "",
      subject: "Erased",
      anonymisedAt: new Date(house.clock()),
    });
    const page = await readTicketPage(house.deps.db, shop.id, {
      ticketId: own.id,
      ticketPrefix: "MJ",
      now: house.clock(),
    });
    expect(page?.thread.length).toBeGreaterThan(2);
    const [request] = await inShop(house.deps.db, shop.id, (tx) => tx.privacyRequest.findMany());
    expect(request).toMatchObject({
      kind: "customer-redact",
      address: null,
      customerGid: null,
      orderGids: [],
      doneAt: new Date(house.clock()),
    });
    const kept = (await lookAt(house, shop).emails()).filter(({ erasedAt }) => erasedAt === null);
    expect(kept.map(({ from }) => from)).toEqual([`${other.fromName} <${other.from}>`]);
    expect(request?.counts).toMatchObject({ tickets: 4, files: 1 });
  });

  it("gives no way back: not by undoing a merge, reading the mail again or asking Shopify", async () => {
    const { shop, own, merged } = await aRedactedShop();
    const [move] = await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticketMove.findMany({ where: { fromId: merged.id } }),
    );

    await house.deps.db.session.create({
      data: { id: shop.domain, shop: shop.domain, state: "", accessToken: "" },
    });
    const undo = undoMove(house.deps, {
      shopId: shop.id,
      moveId: move?.id as TicketMoveId,
      by: shop.owner,
    });
    await expect(undo).rejects.toMatchObject({ kind: "conflict" });
    const replayed = await replayMail(house.deps, {
      since: 0 as Instant,
      isStopped: () => false,
      tell: async () => undefined,
    });

    await linkCustomer(house.deps, { shopId: shop.id, ticketId: own.id });
    await indexSearch(house.deps, { shopId: shop.id });
    expect(replayed).toMatchObject({ read: 1, unchanged: 1 });
    expect(await findTraces(house, traces)).toEqual([]);
  });

  it("takes their later mail as new mail, whatever it answers", async () => {
    const { shop, own } = await aRedactedShop();

    await arrives(
      house,
      shop,
      aCustomerMail({
        from: known.address,
        fromName: known.name,
        subject: `Re: [${shop.ticketPrefix}-${own.number}] hello again`,
        text: "It is me again.",
        inReplyTo: own.messageIdHeader,
      }),
    );
    await drainJobs(house);

    const tickets = await lookAt(house, shop).tickets();
    expect(tickets.at(-1)).toMatchObject({ customerAddress: known.address, anonymisedAt: null });
    expect(tickets.at(-1)?.id).not.toBe(own.id);
    expect((await lookAt(house, shop).messages(own.id)).every(({ text }) => text === "")).toBe(
      true,
    );
  });

  it("touches nobody else: not a namesake, not another shop, not a blob that somebody else has too", async () => {
    const [shop, twin] = [await aShop(house), await aShop(house)];
    await aKnownCustomer(house, shop);
    await aKnownCustomer(house, twin);
    const ring = {
      filename: "ring.txt",
      contentType: "text/plain",
      content: Buffer.from(`my ${known.word} ring`),
    };
    const namesake = await aTicket(house, shop, {
      from: "namesake@post.example",
      fromName: known.name,
      text: "I am another Zuzanna Quillfeather.",
      attachments: [ring],
    });
    const atTwin = await inShop(house.deps.db, twin.id, (tx) =>
      tx.message.findMany({ orderBy: { id: "asc" } }),
    );

    await told(shop, "customers/redact", redactPayload);
    await drainJobs(house);

    const [message] = await lookAt(house, shop).messages(namesake.id);
    expect(message?.fromName).toBe(known.name);
    expect(message?.text).toContain("another Zuzanna Quillfeather");
    const [file] = await lookAt(house, shop).attachments();
    const { shopKey } = await lookAt(house, shop).shop();
    const key = house.deps.shopKeys.open(shop.id, shopKey);
    const content = await house.deps.blobs.get(key, file?.blobName ?? "");
    expect(Buffer.from(content).toString()).toBe(`my ${known.word} ring`);
    expect(
      await inShop(house.deps.db, twin.id, (tx) => tx.message.findMany({ orderBy: { id: "asc" } })),
    ).toEqual(atTwin);
  });

  it("is noted once for each delivery, and finds nothing to do for somebody who never wrote", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop);
    const dump = async () =>
      (await dumpTables(house)).filter(({ place }) => place === "public.Message");
    const before = await dump();

    await told(shop, "customers/redact", redactPayload, "one-delivery");
    await told(shop, "customers/redact", redactPayload, "one-delivery");
    await drainJobs(house);

    expect(await inShop(house.deps.db, shop.id, (tx) => tx.privacyRequest.count())).toBe(1);
    expect(await dump()).toEqual(before);
  });
});

/** The parts of a partitioned table are read with it. */
async function allTables(): Promise<string[]> {
  const rows = await house.deps.db.$queryRaw<{ name: string }[]>`
    select n.nspname || '.' || c.relname as "name" from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition order by 1`;
  return rows.map(({ name }) => name);
}
