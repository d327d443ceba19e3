// From a resolved ticket to the customer's answer and what follows from it, as mail scanners, customers and strangers reach the page.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import type { SurveySettingsForm } from "#app/domain/csat/survey-settings.ts";
import { eventsOf, memberOf, openDesk, type Desk } from "./open-desk.ts";
import { readRows } from "./read-rows.ts";
import { startSweep } from "./start-sweep.ts";
import { joinWorld, type World } from "./start-world.ts";
import { until } from "./until.ts";
import { receivedBy, writeMail } from "./write-mail.ts";

const TICKET = "routes/app.tickets.$ticketId";
const SETTINGS = "routes/app.survey";

let world: World;
let owner: Desk;

beforeAll(async () => {
  world = await joinWorld();
  owner = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "owner"));
});

afterAll(() => world?.stop());

describe("asking a customer how it went", () => {
  it("leads from the resolved ticket to a page that only a form answers, and a low rating to its people", async () => {
    const agent = openDesk(world.sandbox, world.mejurn, memberOf(world.mejurn, "agent"));
    await expect(agent.load("/app/survey", SETTINGS)).rejects.toThrow("403");
    await switchOn();
    const { link, ticketId } = await aSurvey("The clasp of my chain");

    const seen = [await get(link), await get(`${link}?rating=2`), await head(link)];
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [plain, chosen] = seen;
    expect(plain?.text).not.toContain('checked=""');
    expect(chosen?.text.match(/checked=""/g)).toHaveLength(1);
    expect(chosen?.text).not.toMatch(/<script|<img|clasp/i);
    expect(Buffer.byteLength(chosen?.text ?? "")).toBeLessThan(50_000);
    expect(chosen?.headers).toMatchObject({
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "content-language": "en",
      "content-security-policy": expect.stringMatching(
        /^default-src 'none';.*frame-ancestors 'none'$/,
      ) as string,
    });
    expect(await surveyRow(ticketId)).toMatchObject({ rating: null, answeredAt: null });

    const long = "a".repeat(2_001);
    const wrong = [
      await post(link, { rating: "6" }),
      await post(link, { comment: "<b>no choice</b>" }),
      await post(link, { rating: "2", comment: long }),
      await post(link, { rating: "2", comment: "a".repeat(40_000) }),
      await post(link.replace(/[0-9a-f]{40}$/, "0".repeat(40)), { rating: "5" }),
    ];
    expect(wrong.map(({ status }) => status)).toEqual([400, 422, 422, 413, 404]);
    expect(wrong[1]?.text).toContain("&lt;b&gt;no choice&lt;/b&gt;");
    expect(wrong[2]?.text).toContain(long);
    expect(await surveyRow(ticketId)).toMatchObject({ rating: null });

    const words = `It broke <script>alert(1)</script> again, card 4242 4242 4242 4242`;
    const taken = [
      await post(link, { rating: "2", comment: words }),
      await post(link, { rating: "2", comment: words }),
    ];
    expect(taken.map(({ status }) => status)).toEqual([200, 200]);
    expect(taken[0]?.text).toContain("Thank you");
    const again = await get(link);
    expect(again.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(again.text).not.toMatch(/<script|4242 4242/);

    const ticket = await owner.ticket(ticketId);
    expect(ticket.survey).toMatchObject({
      rating: 2,
      comment: expect.stringContaining("It broke") as unknown,
    });
    expect(eventsOf(ticket).slice(-2)).toEqual([
      "Asked the customer how it went",
      "The customer rated this ticket: 2 of 5",
    ]);
    const low = await owner.load<{ rows: readonly InboxRow[] }>(
      "/app?index&view=all&rating=low",
      "routes/app._index",
    );
    expect(low.rows.map((row) => [row.ticketId, row.rating])).toEqual([[ticketId, 2]]);
    const reviews = await readRows<{ reasons: { why: string }[] }>(
      world.ownerUrl,
      `select "reasons" from "Review" where "ticketId" = $1`,
      [ticketId],
    );
    expect(reviews.flatMap(({ reasons }) => reasons.map(({ why }) => why))).toContain("low-rating");
    const notices = await readRows(
      world.ownerUrl,
      `select 1 from "Notice" where "ticketId" = $1 and "kind" = 'low-rating'`,
      [ticketId],
    );
    expect(notices.length).toBeGreaterThan(0);
  });
});

/** By the owner's own form, without a wait. */
async function switchOn(): Promise<void> {
  const { fields, changedAt } = await owner.load<{
    fields: SurveySettingsForm;
    changedAt: number | null;
  }>("/app/survey", SETTINGS);
  await owner.submit("/app/survey", SETTINGS, {
    intent: "save",
    seenChangedAt: String(changedAt ?? ""),
    enabled: "true",
    delayHours: "0",
    words: JSON.stringify(fields.words),
  });
}

/** A customer writes, the ticket is resolved, and the sweep comes by; where its mail leads, as the app's own process answers. */
async function aSurvey(subject: string) {
  const writer = world.mejurn.customers.find(({ email }) => email !== null);
  if (!writer?.email) throw new Error("no customer has an address");
  const person = { email: writer.email, firstName: writer.firstName, lastName: writer.lastName };
  const before = (await receivedBy(world.sandbox, person)).length;
  const text = "Hello, the clasp of my chain is broken. What can you do about it?";
  const letter = { to: world.support[0], subject, text, isSigned: true };
  await writeMail(world.sandbox, person, letter);
  const { ticketId } = await owner.ticketAbout(subject);
  await until("the customer", async () => (await owner.ticket(ticketId)).link.state === "linked");
  const resolved = { intent: "change-status", to: "resolved", seen: "open", reason: "By phone" };
  await owner.submit(`/app/tickets/${ticketId}`, TICKET, resolved);
  await startSweep(world, "sweep-surveys");
  const mail = await until("the survey in the customer's mailbox", async () =>
    (await receivedBy(world.sandbox, person))
      .slice(before)
      .find((one) => one.text.includes("/survey/")),
  );
  const path = /\/survey\/[0-9a-f]{40}/.exec(mail.text)?.[0];
  if (path === undefined) throw new Error("the mail has no link");
  return { ticketId, link: new URL(path, world.app.origin).href };
}

const surveyRow = async (ticketId: string) =>
  (
    await readRows<{ rating: number | null; answeredAt: Date | null }>(
      world.ownerUrl,
      `select "rating", "answeredAt" from "Survey" where "ticketId" = $1`,
      [ticketId],
    )
  )[0];

const get = (link: string) => fetch(link, { headers: { "Accept-Language": "en" } }).then(answerOf);
const head = (link: string) => fetch(link, { method: "HEAD" }).then(answerOf);
const post = (link: string, fields: Record<string, string>) =>
  fetch(link, { method: "POST", body: new URLSearchParams(fields) }).then(answerOf);

const answerOf = async (response: Response) => ({
  status: response.status,
  text: await response.text(),
  headers: Object.fromEntries(response.headers),
});
