// The ways of mail, from a customer's SMTP client to the shop's admin and back.
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventsOf, memberOf, messagesOf, openDesk, type Desk } from "./open-desk.ts";
import { readRows } from "./read-rows.ts";
import { joinWorld, type World } from "./start-world.ts";
import { until } from "./until.ts";
import { letterOf, receivedBy, sendRaw, writeMail, type Person } from "./write-mail.ts";

let world: World;
let agent: Desk;

beforeAll(async () => {
  world = await joinWorld();
  agent = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "agent"));
});

afterAll(() => world?.stop());

describe("a late parcel", () => {
  it("is a ticket beside its order, is answered, and the customer's answer joins it", async () => {
    const { sandbox, mejurn } = world;
    const { anna, order } = someoneWhoWaits();
    const written = await writeMail(sandbox, anna, {
      to: world.support[0],
      subject: `Where is my order ${order.name}?`,
      text: "Hello, it should have been here last week.\n\nBest, me",
    });

    const opened = await agent.ticketAbout(`Where is my order ${order.name}?`);
    const linked = await until("the link to customer and order", async () => {
      const ticket = await agent.ticket(opened.ticketId);
      return ticket.link.state === "linked" && ticket.orders.length > 0 ? ticket : null;
    });
    expect(linked.number).toMatch(/^MJ-1\d{3}$/);
    expect(linked.customer.address).toBe(anna.email);
    expect(linked.orders.map((one) => one.facts.name)).toEqual([order.name]);
    const [clock] = linked.clocks;
    expect(clock).toMatchObject({ kind: "first-reply", state: "running" });
    expect(Date.parse(clock?.dueAt ?? "")).toBeGreaterThan(Date.now());
    expect(clock?.trace.length).toBeGreaterThan(1);
    const row = (await agent.inbox()).find((one) => one.ticketId === linked.ticketId);
    expect(row).toMatchObject({ waitsForUs: true, order: { name: order.name } });

    await agent.reply(linked, "Thank you for asking, we look into it.");
    const mail = await until("the answer in the customer's mailbox", async () =>
      (await receivedBy(sandbox, anna)).at(-1),
    );
    expect(mail.text).toContain("Thank you for asking, we look into it.");
    expect(mail.from).toContain(mejurn.name);
    expect(mail.references).toContain(written);
    const delivered = await until("the state delivered", async () => {
      const ticket = await agent.ticket(opened.ticketId);
      return messagesOf(ticket).at(-1)?.delivery?.state === "delivered" ? ticket : null;
    });
    expect(delivered.clocks[0]).toMatchObject({ kind: "first-reply", state: "met" });

    await writeMail(sandbox, anna, {
      to: mail.answerTo,
      subject: `Re: ${mail.subject}`,
      text: "Wonderful. Which carrier is it?",
      answers: mail,
    });
    const again = await until("the customer's answer on the ticket", async () => {
      const ticket = await agent.ticket(opened.ticketId);
      return messagesOf(ticket).length === 3 ? ticket : null;
    });
    expect(messagesOf(again).map((one) => one.kind)).toEqual(["inbound", "outbound", "inbound"]);
    expect(eventsOf(again)).toContain("Mail joined: it came to this ticket's own address");
    expect(again.clocks.find((one) => one.kind === "next-reply")).toMatchObject({
      state: "running",
    });
  });
});

describe("mail that no customer wrote", () => {
  it("opens no ticket when an auto-responder answers our reply, and shows on the ticket", async () => {
    const { sandbox } = world;
    const ben = customer(7);
    await writeMail(sandbox, ben, {
      to: world.support[0],
      subject: "Ring size",
      text: "Is 52 a 6?",
    });
    const ticket = await agent.ticketAbout("Ring size");
    await agent.reply(ticket, "Yes, it is.");
    const [reply] = await until("our reply", async () => {
      const mails = await receivedBy(sandbox, ben);
      return mails.length > 0 ? mails : null;
    });
    const before = (await agent.inbox()).length;

    const { raw } = letterOf(ben, {
      to: reply!.answerTo,
      subject: "Out of office: Ring size",
      text: "I am away until Monday.",
      client: "plain",
      answers: reply!,
    });
    const automatic = Buffer.concat([Buffer.from("Auto-Submitted: auto-replied\r\n"), raw]);
    await sendRaw(sandbox, ben.email, reply!.answerTo, automatic);

    const seen = await until("the event on the ticket", async () => {
      const now = await agent.ticket(ticket.ticketId);
      return eventsOf(now).some((words) => words.startsWith("Sent by a machine")) ? now : null;
    });
    expect(messagesOf(seen)).toHaveLength(2);
    expect(await agent.inbox()).toHaveLength(before);
  });
});

describe("a reply that bounces", () => {
  it("opens the clock again from the customer's mail and asks for a look", async () => {
    const { sandbox } = world;
    const gone: Person = { ...customer(8), email: "bounce+gone@customers.example" };
    await writeMail(sandbox, gone, {
      to: world.support[0],
      subject: "A chain",
      text: "Is it gold?",
    });
    const ticket = await agent.ticketAbout("A chain");
    const dueAt = ticket.clocks[0]?.dueAt;

    await agent.reply(ticket, "It is gold.");

    const bounced = await until("the bounce", async () => {
      const now = await agent.ticket(ticket.ticketId);
      return messagesOf(now).at(-1)?.delivery?.state === "bounced" ? now : null;
    });
    expect(bounced.clocks.filter((one) => one.state === "running")).toMatchObject([
      { kind: "first-reply", dueAt, metAt: null },
    ]);
    expect(eventsOf(bounced).join()).toContain("bounced: 550 5.1.1");
    const row = (await agent.inbox()).find((one) => one.ticketId === ticket.ticketId);
    expect(row).toMatchObject({ deliveryTrouble: true, waitsForUs: true });
  });
});

describe("the set-up", () => {
  it("proves the way of the mail with a test mail, which opens no ticket", async () => {
    const owner = openDesk(world.sandbox, world.larkspur, memberOf(world.larkspur, "owner"));
    const before = (await owner.inbox()).length;

    await owner.submit("/app/setup", "routes/app.setup", { intent: "test" });

    type Setup = { testMail: { state: string } };
    await until("the test mail", async () => {
      const page = await owner.load<Setup>("/app/setup", "routes/app.setup");
      return page.testMail.state === "arrived";
    });
    expect(await owner.inbox()).toHaveLength(before);
  });

  it("is the owner's: an agent is refused", async () => {
    const form = { intent: "address", supportAddress: "other@mejurn.example" };

    const pressed = agent.submit("/app/setup", "routes/app.setup", form);

    await expect(pressed).rejects.toThrow("Only the shop's owner can change the support address");
  });
});

describe("the shop's staff", () => {
  it("is owner or agent from the first open on, by Shopify's word on the account's owner", async () => {
    const rolesOf = async (): Promise<Record<string, string>> => {
      const rows = await readRows<{ email: string; role: string }>(
        world.ownerUrl,
        `select m."email", m."role" from "Member" m join "Shop" s on s."id" = m."shopId" where s."domain" = any($1)`,
        [[world.mejurn.domain, world.larkspur.domain]],
      );
      return Object.fromEntries(rows.map(({ email, role }) => [email, role]));
    };
    const newcomer = world.larkspur.staff[2]!;

    await openDesk(world.sandbox, world.larkspur, newcomer).open("/app");

    expect(await rolesOf()).toMatchObject({
      [memberOf(world.larkspur, "owner").email]: "owner",
      [newcomer.email]: "agent",
    });
  });
});

describe("two shops that share a customer", () => {
  it("see nothing of each other: ticket, reply and attachment are not found", async () => {
    const { sandbox, larkspur } = world;
    const shared = customer(0);
    await writeMail(sandbox, shared, {
      to: world.support[0],
      subject: "A picture of the clasp",
      text: "See the picture.",
      attachments: [
        { filename: "clasp.txt", contentType: "text/plain", content: Buffer.from("a clasp") },
      ],
    });
    await writeMail(sandbox, shared, {
      to: world.support[1],
      subject: "Another shop",
      text: "Hello.",
    });
    const other = openDesk(sandbox, larkspur, memberOf(larkspur, "owner"));
    const ticket = await agent.ticketAbout("A picture of the clasp");
    await other.ticketAbout("Another shop");
    const attachment = messagesOf(ticket)[0]?.attachments[0];
    const path = `/app/tickets/${ticket.ticketId}/attachments/${attachment?.attachmentId}`;

    const { address } = (await (await asOwner(path, world.mejurn, "POST")).json()) as {
      address: string;
    };
    expect((await asOwner(path, larkspur, "POST")).status).toBe(404);
    expect((await asOwner(address, larkspur)).status).toBe(404);
    const first = await asOwner(address, world.mejurn);
    expect([first.status, await first.text()]).toEqual([200, "a clasp"]);
    expect((await asOwner(address, world.mejurn)).status).toBe(404);
    await expect(other.ticket(ticket.ticketId)).rejects.toThrow("answered 404");
    await expect(other.reply(ticket, "Hello from next door")).rejects.toThrow(
      "Dieses Ticket ist nicht hier",
    );
    expect((await other.inbox()).map((one) => one.subject)).toEqual(["Another shop"]);
    expect(messagesOf(await agent.ticket(ticket.ticketId))).toHaveLength(1);
  });

  it("are closed to a session token that another app's secret signed", async () => {
    const token = await new SignJWT({
      dest: `https://${world.mejurn.domain}`,
      sid: "1",
    })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(`https://${world.mejurn.domain}/admin`)
      .setSubject(memberOf(world.mejurn, "owner").id)
      .setAudience(world.settings.SHOPIFY_API_KEY ?? "")
      .setIssuedAt()
      .setNotBefore("0s")
      .setExpirationTime("1m")
      .sign(Buffer.from("another-app-s-secret"));

    const response = await ask("/app?index&_data=routes%2Fapp._index", token);

    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain("rows");
  });
});

function customer(index: number): Person {
  return world.mejurn.customers[index]!;
}

/** A customer with an order of the last weeks: Shopify shows an app no older ones than 60 days. */
function someoneWhoWaits() {
  const { orders, customers } = world.mejurn;
  const order = orders.findLast(
    (one) => one.fulfillmentStatus === "FULFILLED" && one.customerId !== null && one.email !== null,
  )!;
  const anna = customers.find((one) => one.id === order.customerId)!;
  return { anna: { ...anna, email: order.email ?? anna.email }, order };
}

async function asOwner(
  path: string,
  shop: World["mejurn"],
  method: "GET" | "POST" = "GET",
): Promise<Response> {
  const owner = memberOf(shop, "owner");
  const token = await world.sandbox.shopify.signSessionToken(shop.domain, owner.id);
  return ask(path, token, method);
}

function ask(path: string, token: string, method: "GET" | "POST" = "GET"): Promise<Response> {
  return fetch(new URL(path, world.sandbox.proxy.url), {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/147.0.0.0",
    },
  });
}
