import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";
import { acknowledgeMail } from "#app/services/mail/acknowledge-mail.ts";
import { aCustomerMail, arrives, aShop, stranger, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { ownerSaves } from "#tests/integration/services/policy/a-policy-change.ts";
import {
  aBuyer,
  aRequest,
  press,
  sends,
  sentTo,
} from "#tests/integration/services/proof/a-request.ts";

const house = useHouse();

/** A shop that confirms mail, in these words. */
async function aPoliteShop(
  handle?: string,
  words = "Your mail is here. You hear from us by {due}.",
) {
  const shop = await aShop(house, handle);
  await inShop(house.deps.db, shop.id, (tx) =>
    tx.mailSettings.create({
      data: {
        shopId: shop.id,
        spamThreshold: 5,
        blockedSenders: [],
        formMailers: [],
        forwarders: [],
        canary: false,
        acknowledge: true,
        acknowledgement: words,
        changedAt: new Date(house.clock()),
      },
    }),
  );
  return shop;
}

const acknowledgements = (address: string) =>
  sentTo(house, address).filter(({ subject }) => subject.startsWith("We have your message"));

/** How many went to an address while the work was done. */
async function counted(address: string, work: () => Promise<unknown>): Promise<number> {
  const before = acknowledgements(address).length;
  await work();
  return acknowledgements(address).length - before;
}

const kinds = async (shop: TestShop) => {
  const tickets = await lookAt(house, shop).tickets();
  const histories = await Promise.all(
    tickets.map(({ id }) =>
      lookAt(house, shop).history(id as Parameters<ReturnType<typeof lookAt>["history"]>[0]),
    ),
  );
  return histories.flat().map(({ kind }) => kind);
};

describe("telling a sender that the mail has arrived", () => {
  it("says in the shop's words until when somebody answers, and nothing of what they wrote", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);

    const sent = await counted(customer.email, () =>
      aRequest(house, shop, {
        from: customer.email,
        fromName: "Buy cheap watches",
        subject: "https://spam.example",
        text: "Click https://spam.example now",
      }),
    );

    expect(sent).toBe(1);
    const mail = acknowledgements(customer.email).at(-1);
    expect(mail?.content[0]?.value).toMatch(
      /^Your mail is here\. You hear from us by [A-Z][a-z]+day \d{1,2} [A-Z][a-z]+ at \d\d:\d\d [A-Z]/,
    );
    expect(mail?.headers).toMatchObject({
      "Auto-Submitted": "auto-replied",
      "X-Auto-Response-Suppress": "All",
    });
    expect(mail?.subject).toMatch(/^We have your message \[[A-Z]+-\d+\]$/);
    expect(mail?.reply_to.email).toMatch(/\+\d+-[a-z2-7]{16}@/);
    expect(mail?.personalizations[0]?.to).toEqual([{ email: customer.email }]);
    expect(JSON.stringify([mail?.subject, mail?.content])).not.toMatch(/spam|cheap/);
    expect(await kinds(shop)).toContain("acknowledged");
  });

  it("says why it takes so long when the shop is closed for some days meanwhile", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);
    // Mon 23 Nov 2026: closed from Tue 24 to Fri 27, so 2 business days end after the weekend.
    await ownerSaves(house, shop, () => ({ closures: [{ from: "2026-11-24", to: "2026-11-27" }] }));

    await aRequest(house, shop, { from: customer.email, text: "Hello" });

    expect(acknowledgements(customer.email).at(-1)?.content[0]?.value).toContain(
      "\n\nWe are closed from Tuesday 24 November to Sunday 29 November and answer from Monday 30 November on.\n\n-- \n",
    );
  });

  it("leaves the clocks running: it is no answer", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);

    const ticket = await aRequest(house, shop, { from: customer.email, text: "Hello" });

    expect(await lookAt(house, shop).clocks(ticket.id)).toMatchObject([{ metAt: null }]);
    expect((await lookAt(house, shop).ticket(ticket.id)).unansweredSince).not.toBeNull();
  });

  it("happens only where the owner switched it on", async () => {
    const shop = await aShop(house);
    const { customer } = aBuyer(house);

    expect(
      await counted(customer.email, () =>
        aRequest(house, shop, { from: customer.email, text: "Hi" }),
      ),
    ).toBe(0);
  });

  it("tells a stranger nothing, and a known sender who isn't proven once", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);
    const unsigned = { signedBy: null };

    expect(
      await counted(stranger.from, () =>
        aRequest(house, shop, { ...stranger, text: "Hi" }, unsigned),
      ),
    ).toBe(0);
    expect(
      await counted(customer.email, () =>
        aRequest(house, shop, { from: customer.email, text: "Hi" }, unsigned),
      ),
    ).toBe(1);
  });

  it("knows somebody whom the shop has answered before", async () => {
    const shop = await aPoliteShop();
    const first = await aRequest(house, shop, { ...stranger, text: "Do you ship?" });
    await press(house, shop, first, { text: "We do." });
    await drainJobs(house);

    expect(
      await counted(stranger.from, () =>
        aRequest(house, shop, { ...stranger, text: "And where?" }),
      ),
    ).toBe(1);
  });

  it("never answers a mail that speaks against its own sender", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);

    expect(
      await counted(customer.email, () =>
        aRequest(
          house,
          shop,
          { from: customer.email, text: "Hi" },
          { signedBy: null, dmarc: "v=DMARC1; p=reject" },
        ),
      ),
    ).toBe(0);
  });

  it("tells one address once a day, also when two mails come at once", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);
    const both = async () => {
      for (const text of ["One", "Two"]) await sends(house, shop, { from: customer.email, text });
      await drainJobs(house);
    };

    expect(await counted(customer.email, both)).toBe(1);
    house.clock.pass(DAY_MS - MINUTE_MS);
    expect(
      await counted(customer.email, () =>
        aRequest(house, shop, { from: customer.email, text: "3" }),
      ),
    ).toBe(0);
    house.clock.pass(2 * MINUTE_MS);
    expect(
      await counted(customer.email, () =>
        aRequest(house, shop, { from: customer.email, text: "4" }),
      ),
    ).toBe(1);
  });

  it("says nothing on a mail that joins a ticket", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);
    const ticket = await aRequest(house, shop, { from: customer.email, text: "Hello" });
    house.clock.pass(2 * DAY_MS);

    expect(
      await counted(customer.email, () =>
        aRequest(house, shop, {
          from: customer.email,
          text: "Any news?",
          inReplyTo: ticket.messageIdHeader,
        }),
      ),
    ).toBe(0);
  });

  it("tries again when the provider was away, and tells the customer once", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);
    house.sendgrid.fail({ times: 1, kind: "status", status: 503 });

    const sent = await counted(customer.email, async () => {
      await aRequest(house, shop, { from: customer.email, text: "Hello" });
      await drainJobs(house, { evenIfNotDue: true });
    });

    expect(sent).toBe(1);
    expect((await kinds(shop)).filter((kind) => kind.startsWith("acknowledge"))).toEqual([
      "acknowledged",
      "acknowledgement-not-sent",
      "acknowledged",
    ]);
  });

  it("does not try again when no answer came: it may have gone out", async () => {
    const shop = await aPoliteShop();
    const { customer } = aBuyer(house);
    house.sendgrid.fail({ times: 1, kind: "drop-after-acceptance" });

    const sent = await counted(customer.email, async () => {
      await aRequest(house, shop, { from: customer.email, text: "Hello" });
      await drainJobs(house, { evenIfNotDue: true });
    });

    expect(sent).toBeLessThanOrEqual(1);
  });

  it("keeps silent about mail that was answered meanwhile, is overdue, or another shop's", async () => {
    const [shop, other] = [await aPoliteShop(), await aPoliteShop()];
    const { customer } = aBuyer(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.mailSettings.update({ where: { shopId: shop.id }, data: { acknowledge: false } }),
    );
    const ticket = await aRequest(house, shop, { from: customer.email, text: "Hello" });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.mailSettings.update({ where: { shopId: shop.id }, data: { acknowledge: true } }),
    );
    const { messageId } = ticket;

    const sent = await counted(customer.email, async () => {
      await acknowledgeMail(house.deps, { shopId: other.id, messageId });
      house.clock.pass(25 * HOUR_MS);
      await acknowledgeMail(house.deps, { shopId: shop.id, messageId });
      house.clock.pass(-25 * HOUR_MS);
      await press(house, shop, ticket, { text: "Hello to you." });
      await drainJobs(house);
      await acknowledgeMail(house.deps, { shopId: shop.id, messageId });
    });

    expect(sent).toBe(0);
  });
});

describe("two machines that write to each other", () => {
  it("are silent after one mail: two shops that both confirm what reaches their support address", async () => {
    const [one, two] = [await aPoliteShop("mejurn"), await aPoliteShop("larkspur")];
    // Both know each other: somebody there has answered before.
    for (const [shop, from] of [
      [one, two.supportAddress],
      [two, one.supportAddress],
    ] as const) {
      const ticket = await aRequest(house, shop, {
        from,
        fromName: "Shop",
        text: "Shall we talk?",
      });
      await press(house, shop, ticket, { text: "Gladly." });
      await drainJobs(house);
    }
    const start = acknowledged();
    await aRequest(house, one, { from: two.supportAddress, fromName: "Shop", text: "Again!" });

    const rounds = await carryUntilSilent(start, [
      { shop: two, address: two.supportAddress },
      { shop: one, address: one.supportAddress },
    ]);

    expect(acknowledged() - start).toBe(1);
    expect(rounds).toBeLessThan(4);
  });

  it("are silent after two mails: an auto-responder that ignores every header and writes a new mail each time", async () => {
    const shop = await aPoliteShop();
    const robot = "robot@noisy.example";
    const first = await aRequest(house, shop, {
      from: robot,
      fromName: "Bo",
      text: "Do you ship?",
    });
    await press(house, shop, first, { text: "We do." });
    await drainJobs(house);
    const before = acknowledgements(robot).length;
    let heard = sentTo(house, robot).length;
    let written = 0;

    await aRequest(house, shop, { from: robot, fromName: "Bo", text: "I am away." });
    // To the answer address and to the support address in turn, without the header that would name it a machine's.
    for (; written < 20; written += 1) {
      const mails = sentTo(house, robot);
      if (mails.length === heard) break;
      heard = mails.length;
      const to = written % 2 === 0 ? shop.receivingAddress : (mails.at(-1)?.reply_to.email ?? "");
      await arrives(
        house,
        shop,
        aCustomerMail({ from: robot, fromName: "Bo", text: "I am away!" }),
        {
          to: [to],
          from: robot,
        },
      );
      await drainJobs(house);
      house.clock.pass(MINUTE_MS);
    }

    expect(acknowledgements(robot).length - before).toBe(1);
    expect(written).toBeLessThanOrEqual(2);
  });
});

const acknowledged = () =>
  house.sendgrid
    .accepted()
    .filter(({ body }) => JSON.stringify(body).includes("We have your message")).length;

/** Hands every new acknowledgement to the shop whose support address it names, until none comes any more. */
async function carryUntilSilent(
  start: number,
  shops: readonly { shop: TestShop; address: string }[],
): Promise<number> {
  let carried = start;
  for (let round = 1; round <= 10; round += 1) {
    const mails = shops
      .flatMap(({ shop, address }) =>
        acknowledgements(address).map((mail) => ({ shop, address, mail })),
      )
      .slice(0, 50);
    const total = acknowledged();
    if (total === carried) return round;
    carried = total;
    for (const { shop, mail } of mails) {
      const headers = Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`);
      const raw = [
        ...headers,
        `From: ${mail.from.email}`,
        `To: ${shop.supportAddress}`,
        `Reply-To: ${mail.reply_to.email}`,
        `Subject: ${mail.subject}`,
        "Content-Type: text/plain; charset=utf-8",
        "",
        mail.content[0]?.value ?? "",
      ].join("\r\n");
      await arrives(house, shop, Buffer.from(raw), { from: mail.from.email });
    }
    await drainJobs(house);
  }
  return 10;
}
