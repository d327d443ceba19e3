import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { DAY_MS, MINUTE_MS, dateOf } from "#app/domain/shared/instant.ts";
import { acceptContactPost, type ContactPost } from "#app/services/form/accept-contact-post.ts";
import { newStamp, openForm } from "#app/services/form/open-form.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

describe("a post of the contact form", () => {
  it("becomes a ticket like a mail does, with its pictures, and proves nothing of its sender", async () => {
    const shop = await aShop(house);
    const picture = await aPicture();

    const outcome = await send(shop, {
      typed: { order: "1004", message: "The stone of my ring is loose." },
      pictures: [{ fileName: "ring.jpg", content: picture }],
    });
    await drainJobs(house);

    expect(outcome).toMatchObject({ kind: "taken" });
    const [email] = await lookAt(house, shop).emails();
    expect(email).toMatchObject({ status: "processed", source: "contact-form", claims: null });
    const [ticket] = await lookAt(house, shop).tickets();
    expect(ticket).toMatchObject({
      subject: "The stone of my ring is loose.",
      customerName: "Anna Berg",
      customerAddress: "anna.berg@post.example",
      attachmentCount: 1,
      dueKind: "first-reply",
    });
    const [message] = await lookAt(house, shop).messages(ticket?.id as never);
    expect(message).toMatchObject({
      verdict: { kind: "form" },
      authenticity: { standing: "unproven", evidence: null },
    });
    expect(message?.text).toContain("Order no. 1004");
    const [attachment] = await lookAt(house, shop).attachments();
    expect(attachment).toMatchObject({
      fileName: "ring.jpg",
      contentType: "image/png",
      bytes: picture.length,
    });
    const [post] = await inShop(house.deps.db, shop.id, (tx) => tx.formPost.findMany());
    expect(post).toMatchObject({ form: "contact-form", inboundEmailId: email?.id });
    expect(JSON.stringify(post)).not.toContain("203.0.113");
  });

  it("is one message when the same page is sent twice, and always a ticket of its own", async () => {
    const shop = await aShop(house);
    const stamp = await aStamp(shop);

    const twice = [await send(shop, { typed: { stamp } }), await send(shop, { typed: { stamp } })];
    await drainJobs(house);
    const [first] = await lookAt(house, shop).tickets();
    await send(shop, { typed: { message: `About ${shop.ticketPrefix}-${first?.number}: hello?` } });
    await drainJobs(house);

    expect(twice.map(({ kind }) => kind)).toEqual(["taken", "taken"]);
    const tickets = await lookAt(house, shop).tickets();
    expect(tickets).toHaveLength(2);
    expect(await lookAt(house, shop).messages(first?.id as never)).toHaveLength(1);
  });

  it.each([
    ["no address", { email: "" }, "email"],
    ["a field that people don't see", { website: "https://x.example" }, "website"],
    ["a page without our stamp", { stamp: "" }, null],
    ["a stamp that we did not sign", { stamp: `1.${"a".repeat(20)}.${"0".repeat(64)}` }, null],
  ])("is answered with words and a new stamp, and nothing is kept: %s", async (_, typed, field) => {
    const shop = await aShop(house);

    const outcome = await send(shop, { typed });

    expect(outcome).toMatchObject({ kind: "trouble", trouble: { field } });
    expect(outcome.kind === "trouble" && outcome.stamp).not.toBe("stamp" in typed && typed.stamp);
    expect(await lookAt(house, shop).emails()).toEqual([]);
  });

  it("is a program's when it comes at once, and a stamp of another shop counts for nothing", async () => {
    const shop = await aShop(house);
    const other = await aShop(house);
    const desk = await openForm(house.deps, shop.domain);
    const fresh = desk ? newStamp(house.deps, desk.key) : "";

    const atOnce = await post(shop, { typed: { stamp: fresh } });
    const elsewhere = await send(shop, { typed: { stamp: await aStamp(other) } });

    expect([atOnce.kind, elsewhere.kind]).toEqual(["trouble", "trouble"]);
    expect(await lookAt(house, shop).emails()).toEqual([]);
  });

  it("takes pictures by their bytes only, three at most, of no more than 5 MB", async () => {
    const shop = await aShop(house);
    const content = await aPicture();
    const page = Buffer.from("<html><script>alert(1)</script></html>");
    const four = Array.from({ length: 4 }, () => ({ fileName: "a.png", content }));
    const huge = Buffer.concat([content, Buffer.alloc(5 * 1024 * 1024)]);

    const outcomes = [
      await send(shop, { pictures: [{ fileName: "ring.png", content: page }] }),
      await send(shop, { pictures: four }),
      await send(shop, { pictures: [{ fileName: "ring.png", content: huge }] }),
    ];

    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ kind: "trouble", trouble: { field: "pictures" } });
    expect(await lookAt(house, shop).emails()).toEqual([]);
  });

  it("stops a flood from one place and tells the person where else to write", async () => {
    const shop = await aShop(house);
    const flood = [];
    for (let turn = 0; turn < 7; turn += 1) flood.push(await send(shop));

    const elsewhere = await send(shop, { network: "198.51.100.7" });
    house.clock.pass(11 * MINUTE_MS);
    const later = await send(shop);

    expect(flood.map(({ kind }) => kind)).toEqual([
      ...Array<string>(5).fill("taken"),
      "trouble",
      "trouble",
    ]);
    expect(flood[5]).toMatchObject({
      trouble: { words: { values: { address: shop.supportAddress } } },
    });
    expect([elsewhere.kind, later.kind]).toEqual(["taken", "taken"]);
    expect(await lookAt(house, shop).emails()).toHaveLength(7);
  });

  it("forgets after a day who posted", async () => {
    const shop = await aShop(house);
    await send(shop);
    house.clock.pass(2 * DAY_MS);

    await send(shop);

    const posts = await inShop(house.deps.db, shop.id, (tx) => tx.formPost.findMany());
    expect(posts).toHaveLength(1);
  });

  it("is not taken for a shop that nobody set up or that left", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.shop.update({ where: { id: shop.id }, data: { uninstalledAt: dateOf(house.clock()) } }),
    );

    const outcomes = [await send(shop), await send({ domain: "nobody.myshopify.com" })];

    expect(outcomes.map(({ kind }) => kind)).toEqual(["closed", "closed"]);
    expect(await lookAt(house, shop).emails()).toEqual([]);
  });

  it("stays out when its sender is blocked, where somebody can let it in", async () => {
    const shop = await aShop(house);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.mailSettings.create({
        data: {
          shopId: shop.id,
          spamThreshold: 5,
          blockedSenders: ["anna.berg@post.example"],
          formMailers: [],
          forwarders: [],
          canary: false,
          acknowledge: false,
          acknowledgement: "",
          changedAt: dateOf(house.clock()),
        },
      }),
    );

    await send(shop);
    await drainJobs(house);

    const [email] = await lookAt(house, shop).emails();
    expect(email).toMatchObject({ status: "screened", verdict: { kind: "blocked" } });
    expect(await lookAt(house, shop).tickets()).toEqual([]);
  });
});

type Given = {
  readonly typed?: Record<string, string>;
  readonly pictures?: ContactPost["pictures"];
  readonly network?: string;
};

/** As a person sends it: on a page of the shop's, some time after it was shown. */
async function send(shop: Pick<TestShop, "domain">, given: Given = {}) {
  const stamp = given.typed?.stamp ?? (await aStamp(shop));
  return post(shop, { ...given, typed: { ...given.typed, stamp } });
}

const post = (shop: Pick<TestShop, "domain">, { typed, pictures, network }: Given) =>
  acceptContactPost(house.deps, {
    domain: shop.domain,
    typed: {
      name: "Anna Berg",
      email: "anna.berg@post.example",
      message: "The stone is loose. What can I do?",
      ...typed,
    },
    pictures: pictures ?? [],
    network: network ?? "203.0.113.9",
  });

async function aStamp(shop: Pick<TestShop, "domain">): Promise<string> {
  const desk = await openForm(house.deps, shop.domain);
  const stamp = desk ? newStamp(house.deps, desk.key) : "";
  house.clock.pass(20_000);
  return stamp;
}

const aPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: "#c0a060" } })
    .png()
    .toBuffer();
