// The doors that SendGrid knocks at: mail and delivery events, and who else tries.
import { randomBytes, randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAppProcess } from "#tests/support/app-process.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { memberOf, messagesOf, openDesk, type Desk } from "./open-desk.ts";
import { startOwnDatabase, type OwnDatabase } from "./own-database.ts";
import { readRows } from "./read-rows.ts";
import { knock, postOf, signed, type Post } from "./sign-post.ts";
import { startWorld, supportAddresses, type World } from "./start-world.ts";
import { until } from "./until.ts";
import { letterOf, receivedBy, writeMail, type Person } from "./write-mail.ts";

let database: OwnDatabase;
let world: World;
let desk: Desk;
let receiving: string;
const [support] = supportAddresses;

beforeAll(async () => {
  database = await startOwnDatabase();
  world = await startWorld({ database });
  desk = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "owner"));
  type Setup = { receivingAddress: string };
  receiving = (await desk.load<Setup>("/app/setup", "routes/app.setup")).receivingAddress;
});

afterAll(async () => {
  await world?.stop();
  await database?.drop();
});

describe("the door for mail", () => {
  it("answers 401 to a post with a wrong or missing signature, and keeps nothing of it", async () => {
    const { post } = await aPost("Not from SendGrid");
    const before = await allStored();
    const other = signed(world, "events", post);
    const changed = signed(world, "inbound", post);
    changed.body = Buffer.concat([changed.body, Buffer.from("\r\n")]);

    const answers = await Promise.all(
      [post, other, changed].map((each) => knock(world.app.origin, "inbound", each)),
    );

    expect(answers.map((each) => each.status)).toEqual([401, 401, 401]);
    expect(await allStored()).toBe(before);
  });

  it("keeps the same delivery once, however often it is posted", async () => {
    const { post, subject } = await aPost("Posted three times");
    const before = await allStored();

    const answers = await Promise.all(
      [1, 2, 3].map(() => knock(world.app.origin, "inbound", signed(world, "inbound", post))),
    );

    expect(answers.map((each) => each.status)).toEqual([200, 200, 200]);
    expect(await allStored()).toBe(before + 1);
    expect(messagesOf(await desk.ticketAbout(subject))).toHaveLength(1);
  });

  it("parks a mail that is too large with its reason, and says 2xx", async () => {
    const { raw } = letterOf(customer(3), { to: support, subject: "Huge", text: "See attached." });
    const huge = Buffer.concat([raw, Buffer.alloc(31 * 1024 * 1024, "a\r\n")]);
    const post = await postOf(huge, receiving, customer(3).email);

    const answer = await knock(world.app.origin, "inbound", signed(world, "inbound", post));

    expect(answer.status).toBe(200);
    expect(inPlainEnglish(await parkedAbout("Huge"))).toMatchObject({
      reason: "larger than 30 MB",
    });
  });

  it("reads what SendGrid posts in its default mode, and tells the owner which switch to turn", async () => {
    const form = new FormData();
    form.set("envelope", JSON.stringify({ to: [receiving], from: customer(4).email }));
    form.set("from", customer(4).email);
    form.set("subject", "Parsed by SendGrid");
    form.set("text", "Only the text.");
    const response = new Response(form);
    const post: Post = {
      headers: { "content-type": response.headers.get("content-type") ?? "" },
      body: Buffer.from(await response.arrayBuffer()),
    };

    const answer = await knock(world.app.origin, "inbound", signed(world, "inbound", post));

    expect(answer.status).toBe(200);
    const ticket = await desk.ticketAbout("Parsed by SendGrid");
    expect(messagesOf(ticket)[0]).toMatchObject({
      text: "Only the text.",
      fromAddress: customer(4).email,
    });
    type Inbox = { warnings: { kind: string }[] };
    const inbox = await desk.load<Inbox>("/app", "routes/app._index");
    expect(inbox.warnings.map(({ kind }) => kind)).toContain("parsed-fields");
  });

  it("takes name and password instead of a signature where the account has none", async () => {
    const { SENDGRID_INBOUND_PUBLIC_KEY: _, ...settings } = world.settings;
    const credentials = `loupe:${randomUUID()}`;
    const web = await startAppProcess({
      script: "app/web.server.ts",
      settings: { ...settings, INBOUND_BASIC_AUTH: credentials, HOST: "127.0.0.1", PORT: "0" },
      readyEvent: "web-listening",
    });
    const origin = `http://127.0.0.1:${String(web.ready.port)}`;
    const { post, subject } = await aPost("With a password");
    const withPassword = (words: string): Post => ({
      ...post,
      headers: {
        ...post.headers,
        authorization: `Basic ${Buffer.from(words).toString("base64")}`,
      },
    });

    const answers = [
      await knock(origin, "inbound", signed(world, "inbound", post)),
      await knock(origin, "inbound", withPassword("loupe:wrong-wrong-wrong-wrong")),
      await knock(origin, "inbound", withPassword(credentials)),
    ];
    await web.stop();

    expect(answers.map((each) => each.status)).toEqual([401, 401, 200]);
    expect((await desk.ticketAbout(subject)).subject).toBe(subject);
  });

  it("answers 5xx while the blob store takes nothing, and has the mail once it does again", async () => {
    const blobs = world.settings.BLOBS_FOLDER ?? "";
    await rename(blobs, `${blobs}.away`);
    await writeFile(blobs, "");
    const seen = world.sandbox.sendgrid.inboundPosts().length;

    const subject = `No blobs ${randomBytes(3).toString("hex")}`;
    await writeMail(world.sandbox, customer(5), { to: support, subject, text: "Hello?" });
    const refused = await until("a refused post", async () =>
      world.sandbox.sendgrid.inboundPosts().at(seen),
    );
    expect(refused.status).toBe(503);
    await rm(blobs);
    await rename(`${blobs}.away`, blobs);

    expect(messagesOf(await desk.ticketAbout(subject))).toHaveLength(1);
  });

  it("answers 5xx while PostgreSQL is away, and has the mail once it is back", async () => {
    const subject = `No database ${randomBytes(3).toString("hex")}`;
    await database.halt();
    const seen = world.sandbox.sendgrid.inboundPosts().length;

    await writeMail(world.sandbox, customer(6), { to: support, subject, text: "Hello?" });
    const refused = await until("a refused post", async () =>
      world.sandbox.sendgrid.inboundPosts().at(seen),
    );
    expect(refused.status).toBeGreaterThanOrEqual(500);
    await database.resume();

    const ticket = await until("its ticket", async () => {
      const row = (await desk.inbox()).find((one) => one.subject === subject);
      return row && desk.ticket(row.ticketId);
    });
    expect(messagesOf(ticket)).toHaveLength(1);
  });
});

describe("the door for delivery events", () => {
  it("answers 401 to events that SendGrid did not sign, which change nothing", async () => {
    const body = Buffer.from(JSON.stringify([{ event: "delivered" }]));
    const post: Post = { headers: { "content-type": "application/json" }, body };

    const answers = [
      await knock(world.app.origin, "events", post),
      await knock(world.app.origin, "events", signed(world, "inbound", post)),
      await knock(world.app.origin, "events", signed(world, "events", post)),
    ];

    expect(answers.map((each) => each.status)).toEqual([401, 401, 200]);
  });

  it("ends in the right state when events repeat and come in another order", async () => {
    const { sendgrid } = world.sandbox;
    sendgrid.setEvents({ repeat: true, reorder: true });
    const people: Record<string, Person> = {
      delivered: customer(9),
      deferred: { ...customer(10), email: "deferred+late@customers.example" },
      bounced: { ...customer(11), email: "bounce+gone@customers.example" },
      dropped: { ...customer(12), email: "dropped+known@customers.example" },
    };
    const replied: Record<string, string> = {};
    await Promise.all(
      Object.entries(people).map(async ([name, person]) => {
        const subject = `Events: ${name}`;
        await writeMail(world.sandbox, person, { to: support, subject, text: "A question." });
        const ticket = await desk.ticketAbout(subject);
        await desk.reply(ticket, "An answer.");
        replied[name] = ticket.ticketId;
      }),
    );

    const states = async () => {
      const ends: Record<string, string> = {};
      for (const [name, ticketId] of Object.entries(replied))
        ends[name] = messagesOf(await desk.ticket(ticketId)).at(-1)?.delivery?.state ?? "none";
      return ends;
    };
    await until("the last states", async () => {
      const { deferred, bounced, dropped } = await states();
      return deferred === "delivered" && bounced === "bounced" && dropped === "dropped";
    });
    await sendgrid.settled();
    sendgrid.setEvents({ repeat: false, reorder: false });
    await until("every event applied", async () => (await unappliedEvents()) === 0);

    expect(await states()).toEqual({
      delivered: "delivered",
      deferred: "delivered",
      bounced: "bounced",
      dropped: "dropped",
    });
    const twice = await readRows(
      world.ownerUrl,
      `select "providerEventId" from "DeliveryEvent" group by 1 having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(await receivedBy(world.sandbox, customer(9))).toHaveLength(1);
  });
});

const customer = (index: number): Person => world.mejurn.customers[index]!;

async function aPost(about: string): Promise<{ post: Post; subject: string }> {
  const subject = `${about} ${randomBytes(3).toString("hex")}`;
  const { raw } = letterOf(customer(2), { to: support, subject, text: "Hello." });
  return { post: await postOf(raw, receiving, customer(2).email), subject };
}

async function allStored(): Promise<number> {
  return (await readRows(world.ownerUrl, `select 1 from "InboundEmail"`)).length;
}

async function unappliedEvents(): Promise<number> {
  const sql = `select 1 from "DeliveryEvent" where "appliedAt" is null`;
  return (await readRows(world.ownerUrl, sql)).length;
}

type Parked = { subject: string; reason: string };

async function parkedMails(): Promise<readonly Parked[]> {
  return (await desk.load<{ mails: Parked[] }>("/app/parked", "routes/app.parked")).mails;
}

const parkedAbout = async (subject: string): Promise<Parked | undefined> =>
  (await parkedMails()).find((each) => each.subject === subject);
