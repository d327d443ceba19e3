// The page behind "Did you write this?", as mail scanners, customers and strangers reach it over HTTP.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventsOf, memberOf, messagesOf, openDesk, type Desk } from "./open-desk.ts";
import { joinWorld, type World } from "./start-world.ts";
import { until } from "./until.ts";
import { receivedBy, writeMail } from "./write-mail.ts";

let world: World;
let agent: Desk;

beforeAll(async () => {
  world = await joinWorld();
  agent = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "agent"));
});

afterAll(() => world?.stop());

describe("the page behind a confirmation link", () => {
  it("asks whoever opens it, is answered by a form alone, and once", async () => {
    const { order, owner } = anOrder();
    const subject = "A delivery that I wait for";
    const stranger = { email: "new.address@elsewhere.example", firstName: "New", lastName: "Mail" };
    await writeMail(world.sandbox, stranger, {
      to: world.support[0],
      subject,
      text: `I wrote <b>this</b> about order ${order.name}.`,
    });
    const { ticketId } = await agent.ticketAbout(subject);
    const message = await until("the offer to ask", async () => {
      const [first] = messagesOf(await agent.ticket(ticketId));
      return first?.confirmation?.askAt.length ? first : null;
    });
    const link = await askFor(ticketId, message.messageId, order.id, owner.email);

    const seen = [await get(link), await get(link), await get(link)];
    const scanned = seen.at(-1);
    expect(scanned?.status).toBe(200);
    expect(scanned?.text).toContain("new.address@elsewhere.example");
    expect(scanned?.text).toContain("I wrote &lt;b&gt;this&lt;/b&gt;");
    expect(scanned?.text).not.toContain("<script");
    expect(scanned?.text.length).toBeLessThan(20_000);
    expect(scanned?.headers).toMatchObject({
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "content-security-policy": expect.stringMatching(
        /^default-src 'none';.*frame-ancestors 'none'$/,
      ) as string,
    });

    expect((await post(link, "perhaps")).status).toBe(400);
    const taken = await post(link, "yes");
    const again = await post(link, "no");
    const used = await get(link);
    const never = await get(link.replace(/[0-9a-f]{40}$/, "0".repeat(40)));

    expect([taken.status, again.status, used.status, never.status]).toEqual([200, 409, 410, 404]);
    expect(again.text).toContain("This was answered already");
    expect(bodyOf(used.text)).toBe(bodyOf(never.text));
    const ticket = await agent.ticket(ticketId);
    expect(messagesOf(ticket)[0]?.proof?.level).toBe("order");
    expect(eventsOf(ticket).join()).toContain("confirmed from the address of order");
    expect(ticket.reply.alsoTo).toEqual([owner.email.toLowerCase()]);
  });
});

/** An order, and the mailbox of the address that it holds. */
function anOrder() {
  const order = world.mejurn.orders.findLast(({ email, customerId }) => email && customerId);
  if (!order?.email) throw new Error("nobody has ordered");
  return { order, owner: { email: order.email, firstName: "Owner", lastName: "Of It" } };
}

/** Presses the button, and returns the link as the app's own process answers it. */
async function askFor(ticketId: string, messageId: string, orderId: string, email: string) {
  const owner = { email, firstName: "", lastName: "" };
  const before = (await receivedBy(world.sandbox, owner)).length;
  const fields = { intent: "ask-confirmation", messageId, orderId };
  await agent.submit(`/app/tickets/${ticketId}`, "routes/app.tickets.$ticketId", fields);
  const mail = await until("the question in the mailbox of the order", async () =>
    (await receivedBy(world.sandbox, owner)).at(before),
  );
  const path = /\/confirm\/[0-9a-f]{40}/.exec(mail.text)?.[0];
  if (path === undefined) throw new Error("the mail has no link");
  return new URL(path, world.app.origin).href;
}

const get = (link: string) => fetch(link).then(answerOf);
const post = (link: string, answer: string) =>
  fetch(link, { method: "POST", body: new URLSearchParams({ answer }) }).then(answerOf);

const answerOf = async (response: Response) => ({
  status: response.status,
  text: await response.text(),
  headers: Object.fromEntries(response.headers),
});

/** The page without what is made anew for each. */
const bodyOf = (html: string): string => html.slice(html.indexOf("<body"));
