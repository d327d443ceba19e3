import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { chooseNotices } from "#app/services/alert/choose-notices.ts";
import { mailNotices } from "#app/services/alert/mail-notices.ts";
import { readNotices } from "#app/services/alert/read-notices.ts";
import type { OutgoingMail } from "#app/services/deps.ts";
import { sendNoticeMail } from "#app/services/alert/send-notice-mail.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { aReply, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { assign, aWarnedAgent, bells, sweepAfter } from "./a-ticket-with-bells.ts";
import { sentTo } from "#tests/integration/services/proof/a-request.ts";

const house = useHouse();

/** Sweeps and works the jobs, each twice. */
async function mailAfter(ms: number): Promise<void> {
  house.clock.pass(ms);
  await mailNotices(house.deps);
  await drainJobs(house);
}

type Warned = Awaited<ReturnType<typeof aWarnedAgent>>;

const mails = ({ address }: Warned) => sentTo(house, address);

const whoOf = ({ shop, agent }: Warned) => ({ shopId: shop.id, memberId: agent.id });

/** To Monday 10:00, for one more shop that goes through the same. */
const setBack = () => house.clock.moveTo(A_MONDAY);

const setMember = (at: Warned, data: { role?: string; email?: string }) =>
  inShop(house.deps.db, at.shop.id, (tx) =>
    tx.member.updateMany({ where: { id: at.agent.id }, data }),
  );

describe("mailing notices to the staff", () => {
  it("sends numbers and due times from the support address, and nothing of what the customer wrote", async () => {
    const at = await aWarnedAgent(house);
    const number = `${at.shop.ticketPrefix}-${at.ticket.number}`;

    await mailAfter(5 * MINUTE_MS);

    const [mail, ...more] = mails(at);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`Tickets to look at: ${number}`);
    expect(mail?.from.email).toBe(at.shop.supportAddress);
    expect(mail?.content[0]?.value).toContain(`${number}: due Wednesday 25 November at 10:00`);
    expect(mail?.content[0]?.value).toContain("To turn it off");
    expect(mail?.headers).toMatchObject({ "Auto-Submitted": "auto-generated" });
    expect(JSON.stringify(mail)).not.toMatch(/Rings|Fremd|white gold/);
    expect(await bells(house, at.shop)).toMatchObject([{ mailedAt: new Date(house.clock()) }]);
  });

  it("mails nothing twice, and at most once an hour to one person", async () => {
    const at = await aWarnedAgent(house);
    house.clock.pass(30 * MINUTE_MS - DAY_MS - 4 * HOUR_MS);
    await aTicket(house, at.shop, { from: "ida.lang@post.example", seed: "other" });
    await assign(house, at.shop, at.agent.id);

    // Tuesday 14:05.
    house.clock.pass(DAY_MS + 3 * HOUR_MS + 30 * MINUTE_MS);
    await mailAfter(5 * MINUTE_MS);
    expect(mails(at)).toHaveLength(1);
    // At 14:30 comes the other ticket's warning; from 15:05 on there may be a second mail.
    await sweepAfter(house, 25 * MINUTE_MS);
    await mailAfter(34 * MINUTE_MS);
    expect(mails(at)).toHaveLength(1);
    await mailAfter(MINUTE_MS);
    expect(mails(at)).toHaveLength(2);
    await mailAfter(HOUR_MS);

    expect(mails(at)).toHaveLength(2);
  });

  it("keeps silent while the shop is closed, and mails at the opening", async () => {
    const at = await aWarnedAgent(house);

    // Tuesday 20:00, Wednesday 8:55, Wednesday 9:00.
    await mailAfter(6 * HOUR_MS);
    await mailAfter(12 * HOUR_MS + 55 * MINUTE_MS);
    expect(mails(at)).toEqual([]);
    await mailAfter(5 * MINUTE_MS);

    expect(mails(at)).toHaveLength(1);
  });

  it("mails nothing that was read or answered meanwhile, nor to who does not want it or may not enter any more", async () => {
    const read = await aWarnedAgent(house);
    setBack();
    const answered = await aWarnedAgent(house);
    setBack();
    const off = await aWarnedAgent(house);
    setBack();
    const blocked = await aWarnedAgent(house);
    await readNotices(house.deps, {
      shopId: read.shop.id,
      memberId: read.agent.id,
      read: { ticketId: read.ticket.id },
    });
    await aReply(house, answered.shop, answered.ticket);
    await drainJobs(house);
    await chooseNotices(house.deps, {
      shopId: off.shop.id,
      memberId: off.agent.id,
      topic: "targets",
      choice: { inApp: true, byMail: false },
    });
    await setMember(blocked, { role: "blocked" });

    await mailAfter(5 * MINUTE_MS);

    for (const at of [read, answered, off, blocked]) expect(mails(at)).toEqual([]);
  });

  it("does not send again what may have gone out: the process died before the answer, or none came", async () => {
    const died = await aWarnedAgent(house);
    setBack();
    const unheard = await aWarnedAgent(house);
    const mailer = {
      send: async (mail: OutgoingMail) => {
        await house.deps.mailer.send(mail);
        throw new Error("the process is gone");
      },
    };
    await expect(sendNoticeMail({ ...house.deps, mailer }, whoOf(died))).rejects.toThrow("is gone");
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });
    await sendNoticeMail(house.deps, whoOf(unheard));

    await mailAfter(2 * HOUR_MS);

    for (const at of [died, unheard]) {
      expect(mails(at)).toHaveLength(1);
      expect(await bells(house, at.shop)).toMatchObject([{ mailedAt: null }]);
    }
  });

  it("tries again when the provider asked to come back later, and not when it said no", async () => {
    const later = await aWarnedAgent(house);
    setBack();
    const refused = await aWarnedAgent(house);
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });
    await sendNoticeMail(house.deps, whoOf(later));
    house.sendgrid.fail({ times: 1, kind: "status", status: 400 });
    await sendNoticeMail(house.deps, whoOf(refused));

    await mailAfter(5 * MINUTE_MS);
    await mailAfter(2 * HOUR_MS);

    expect(mails(later)).toHaveLength(1);
    expect(mails(refused)).toEqual([]);
    expect(house.logged.filter(({ event }) => event === "notice-mail-refused")).toHaveLength(1);
  });

  it("sends one mail when two jobs run at the same time", async () => {
    const at = await aWarnedAgent(house);

    await Promise.all([1, 2, 3].map(() => sendNoticeMail(house.deps, whoOf(at))));

    expect(mails(at)).toHaveLength(1);
  });

  it("puts several tickets into one mail, each once", async () => {
    const at = await aWarnedAgent(house);
    house.clock.pass(-(DAY_MS + 3 * HOUR_MS));
    const other = await aTicket(house, at.shop, { from: "ida.lang@post.example", seed: "other" });
    await assign(house, at.shop, at.agent.id);
    // Wednesday 9:30: the first ticket was warned of twice.
    await sweepAfter(house, DAY_MS + 22 * HOUR_MS + 30 * MINUTE_MS);

    await mailAfter(0);

    const text = mails(at)[0]?.content[0]?.value ?? "";
    const lines = text.split("\n").filter((line) => line.includes(": due "));
    expect(lines).toHaveLength(2);
    expect(text).toContain(`${at.shop.ticketPrefix}-${other.number}: due`);
  });
});
