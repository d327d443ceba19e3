import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { defaultMailSettings, mailSettingsForm } from "#app/domain/mail/mail-settings.ts";
import type { RuleAction } from "#app/domain/rule/rule.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { saveMailSettings } from "#app/services/mail/save-mail-settings.ts";
import { deleteSavedReply } from "#app/services/saved-reply/delete-saved-reply.ts";
import { aBuyer, aRequest, sentTo } from "#tests/integration/services/proof/a-request.ts";
import { aSavedReply } from "#tests/integration/services/saved-reply/a-saved-reply.ts";
import { aCustomerMail, arrives, aShop, stranger, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aRule, runsOn } from "./a-rule.ts";

const house = useHouse();

/** A shop that answers every mail with a saved reply of these words. */
async function anAnsweringShop(html = "<p>Hello {{customer.first_name}}, we are on it.</p>") {
  const shop = await aShop(house);
  const savedReplyId = await aSavedReply(house, shop, { name: "On it", html });
  const reply: RuleAction = { kind: "reply", savedReplyId };
  await aRule(house, shop, { name: "Answer", items: [], actions: [reply] });
  return { shop, savedReplyId };
}

const answers = (address: string) =>
  sentTo(house, address).filter(({ subject }) => subject.startsWith("About your message"));

/** Which mail went to an address while the work was done. */
async function during(address: string, work: () => Promise<unknown>) {
  const before = answers(address).length;
  await work();
  return answers(address).slice(before);
}

const events = async (shop: TestShop, ticketId: Parameters<typeof runsOn>[2]) =>
  (await lookAt(house, shop).history(ticketId)).filter(({ kind }) => kind.startsWith("auto-"));

const kept = (why: string) => [{ did: [], refused: [{ action: "reply", why }], mail: "kept" }];

describe("a rule that answers with a saved reply", () => {
  it("sends it as a machine's mail, says so in the history, and meets no clock", async () => {
    const { shop } = await anAnsweringShop();
    const { customer } = aBuyer(house);

    let ticket: Awaited<ReturnType<typeof aRequest>> | null = null;
    const [mail, ...others] = await during(customer.email, async () => {
      ticket = await aRequest(house, shop, { from: customer.email, subject: "Buy watches" });
    });
    if (!ticket || !mail) throw new Error("nothing was sent");
    const { id, messageId, number } = ticket as Awaited<ReturnType<typeof aRequest>>;

    expect(others).toEqual([]);
    expect(mail.subject).toBe(`About your message [${shop.ticketPrefix}-${number}]`);
    expect(mail.headers).toMatchObject({ "Auto-Submitted": "auto-replied" });
    expect(mail.content[0]?.value).toContain("we are on it.");
    expect(JSON.stringify(mail)).not.toContain("Buy watches");
    expect(await events(shop, id)).toEqual([
      {
        kind: "auto-replied",
        by: "Rule “Answer”",
        reply: "On it",
        words: expect.stringMatching(/^Hello .+, we are on it\.$/) as string,
        address: customer.email,
        message: messageId,
      },
    ]);
    expect(await runsOn(house, shop, id)).toEqual([{ did: ["reply"], refused: [], mail: "sent" }]);
    const clocks = await lookAt(house, shop).clocks(id);
    expect(clocks.map(({ metAt }) => metAt)).toEqual(clocks.map(() => null));
    expect((await lookAt(house, shop).ticket(id)).unansweredSince).not.toBeNull();
  });

  it("writes to an address once a day, whoever asks how often", async () => {
    const { shop } = await anAnsweringShop();
    const { customer } = aBuyer(house);
    const again = (seed: string) => aRequest(house, shop, { from: customer.email, seed });

    const sent = await during(customer.email, async () => {
      await again("one");
      const second = await again("two");
      expect(await runsOn(house, shop, second.id)).toEqual(kept("told-within-a-day"));
      house.clock.pass(23 * HOUR_MS);
      await again("three");
    });
    house.clock.pass(2 * HOUR_MS);
    const later = await during(customer.email, () => again("four"));

    expect([sent.length, later.length]).toEqual([1, 1]);
  });

  it("keeps silent where the mail's arrival was confirmed already", async () => {
    const { shop } = await anAnsweringShop();
    await saveMailSettings(house.deps, {
      shopId: shop.id,
      member: shop.owner,
      form: { ...mailSettingsForm(defaultMailSettings), acknowledge: true },
      seenChangedAt: null,
    });
    const { customer } = aBuyer(house);
    const before = sentTo(house, customer.email).length;

    await aRequest(house, shop, { from: customer.email });

    expect(sentTo(house, customer.email)).toHaveLength(before + 1);
  });

  it("does not answer strangers, forged mail, machines, or what only a person let in", async () => {
    const { shop } = await anAnsweringShop();
    const { customer } = aBuyer(house);
    const unsigned = { signedBy: null };
    const strangers = { ...stranger, seed: "stranger" };

    const nobody = await aRequest(house, shop, strangers, unsigned);
    const forged = await during(customer.email, async () => {
      const reject = { signedBy: "elsewhere.example", dmarc: "v=DMARC1; p=reject" };
      const ticket = await aRequest(house, shop, { from: customer.email, seed: "f" }, reject);
      expect(await runsOn(house, shop, ticket.id)).toEqual(kept("contradicted"));
    });
    const ofMachine = await during(customer.email, async () => {
      const raw = aCustomerMail({ from: customer.email, seed: "m" }).toString();
      const silent = Buffer.from(`X-Auto-Response-Suppress: All\r\n${raw}`);
      await arrives(house, shop, silent, { from: customer.email });
      await drainJobs(house);
      const [newest] = (await lookAt(house, shop).tickets()).slice(-1);
      expect(await runsOn(house, shop, newest?.id as TicketId)).toEqual(kept("machine"));
    });

    expect(await runsOn(house, shop, nobody.id)).toEqual(kept("stranger"));
    expect([forged.length, ofMachine.length, answers(stranger.from).length]).toEqual([0, 0, 0]);
  });

  it("sends nothing blank: a variable without a value keeps it back", async () => {
    const { shop } = await anAnsweringShop("<p>Your order {{order.name}}</p>");
    const ticket = await aRequest(house, shop, { from: "new@post.example" });

    expect(answers("new@post.example")).toEqual([]);
    expect(await runsOn(house, shop, ticket.id)).toEqual(kept("incomplete"));
    expect(await events(shop, ticket.id)).toEqual([]);
  });

  it("says where the saved reply is gone", async () => {
    const { shop, savedReplyId } = await anAnsweringShop();
    await deleteSavedReply(house.deps, { shopId: shop.id, by: shop.owner, savedReplyId });

    const ticket = await aRequest(house, shop, { from: "gone@post.example" });

    expect(await runsOn(house, shop, ticket.id)).toEqual(kept("not-found"));
  });

  it("comes back when the provider asks for it", async () => {
    const { shop } = await anAnsweringShop();
    const { customer } = aBuyer(house);
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });

    const sent = await during(customer.email, async () => {
      const { id } = await aRequest(house, shop, { from: customer.email });
      await drainJobs(house, { evenIfNotDue: true });
      const said = (await events(shop, id)).map(({ kind }) => kind);
      expect(said).toEqual(["auto-replied", "auto-reply-not-sent", "auto-replied"]);
      expect(await runsOn(house, shop, id)).toEqual([
        { did: ["reply"], refused: [], mail: "sent" },
      ]);
    });

    expect(sent).toHaveLength(1);
  });

  it("is too late a day after the rule acted", async () => {
    const { shop } = await anAnsweringShop();
    const { customer } = aBuyer(house);
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });

    const sent = await during(customer.email, async () => {
      const { id } = await aRequest(house, shop, { from: customer.email });
      house.clock.pass(DAY_MS + HOUR_MS);
      await drainJobs(house, { evenIfNotDue: true });
      expect(await runsOn(house, shop, id)).toEqual(kept("too-late"));
    });

    expect(sent).toEqual([]);
  });

  it("does not ask again what no answer came to: it may have gone out", async () => {
    const { shop } = await anAnsweringShop();
    const { customer } = aBuyer(house);
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });

    const sent = await during(customer.email, async () => {
      await aRequest(house, shop, { from: customer.email });
      await drainJobs(house, { evenIfNotDue: true });
    });

    expect(sent).toHaveLength(1);
  });

  it("does not write to an address that takes no mail", async () => {
    const { shop } = await anAnsweringShop();
    const { customer } = aBuyer(house);
    const address = customer.email.toLowerCase();
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.suppression.create({
        data: { shopId: shop.id, address, reason: "bounced", at: new Date(house.clock()) },
      }),
    );

    const sent = await during(customer.email, async () => {
      const { id } = await aRequest(house, shop, { from: customer.email });
      expect(await runsOn(house, shop, id)).toEqual(kept("suppressed"));
    });

    expect(sent).toEqual([]);
  });

  it("says what the provider refused for good", async () => {
    const { shop } = await anAnsweringShop();
    const { customer } = aBuyer(house);
    house.sendgrid.fail({ times: 1, kind: "status", status: 400 });

    const { id } = await aRequest(house, shop, { from: customer.email });

    expect(await runsOn(house, shop, id)).toEqual(kept("not-sent"));
    expect((await events(shop, id)).map(({ kind }) => kind)).toEqual([
      "auto-replied",
      "auto-reply-not-sent",
    ]);
  });
});
