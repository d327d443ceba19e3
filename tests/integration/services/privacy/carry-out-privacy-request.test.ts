import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { NO_PERSON } from "#app/domain/privacy/erased-person.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import type { PrivacyRequestId, ShopWebhookId } from "#app/domain/shared/ids.ts";
import { acceptPrivacyRequest } from "#app/services/privacy/accept-privacy-request.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { carryOutPrivacyRequest } from "#app/services/privacy/carry-out-privacy-request.ts";
import { eraseTicketWords } from "#app/services/privacy/erase-ticket-words.ts";
import { findPerson } from "#app/services/privacy/find-person.ts";
import { giveUpPrivacyRequest } from "#app/services/privacy/give-up-privacy-request.ts";
import { requeuePrivacyRequests } from "#app/services/privacy/requeue-privacy-requests.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { findTraces } from "#tests/support/find-traces.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const tilda = { from: "tilda.quix@post.example", fromName: "Tilda Quix" };
const file = { filename: "a.txt", contentType: "text/plain", content: Buffer.from("quixotic") };

const asked = (
  shop: TestShop,
  topic: string,
  payload: object = { customer: { id: 5, email: tilda.from } },
) =>
  inShopBySql(house.deps.db, shop.id, (tx) =>
    acceptPrivacyRequest(house.deps, tx, shop.id, {
      id: house.deps.newId<ShopWebhookId>(),
      topic,
      payload,
      receivedAt: house.clock(),
    }),
  );

const requestsOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.privacyRequest.findMany());

describe("carrying out what Shopify asks for", () => {
  it("goes on after a fault in the middle, with what was known at the start", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop, { ...tilda, text: "quixotic one", attachments: [file] });
    await aTicket(house, shop, { ...tilda, text: "quixotic two" });
    await asked(shop, "customers/redact");
    const [request] = await requestsOf(shop);
    const which = { shopId: shop.id, privacyRequestId: request?.id as PrivacyRequestId };
    let removals = 0;
    const { blobs } = house.deps;
    const remove: typeof blobs.remove = (shopId, name) => {
      removals += 1;
      return removals === 3
        ? Promise.reject(new TemporaryFault("the disk is away"))
        : blobs.remove(shopId, name);
    };

    const broken = carryOutPrivacyRequest({ ...house.deps, blobs: { ...blobs, remove } }, which);
    await expect(broken).rejects.toThrow("the disk is away");
    expect((await requestsOf(shop))[0]).toMatchObject({ doneAt: null, counts: { tickets: 1 } });
    await carryOutPrivacyRequest(house.deps, which);

    await drainJobs(house);
    expect(await findTraces(house, ["quix"])).toEqual([]);
    expect((await requestsOf(shop))[0]?.counts).toMatchObject({ tickets: 2, files: 1 });
  });

  it("goes through all words of a large shop in as many jobs as it takes", async () => {
    const shop = await aShop(house);
    const mine = await aTicket(house, shop, { ...tilda, text: "quixotic" });
    const namesHer = await aTicket(house, shop, { text: `Ask ${tilda.from} about it.` });
    await asked(shop, "customers/redact");
    const [request] = await requestsOf(shop);
    const which = { shopId: shop.id, privacyRequestId: request?.id as PrivacyRequestId };
    // Each look takes four seconds.
    let passed = 0;
    const clock = () => (house.clock() + (passed += 4_000)) as Instant;

    let jobs = 0;
    for (; (await requestsOf(shop))[0]?.doneAt === null && jobs < 50; jobs += 1)
      await carryOutPrivacyRequest({ ...house.deps, clock }, which);

    expect(jobs).toBeGreaterThan(3);
    expect(jobs).toBeLessThan(50);
    expect((await requestsOf(shop))[0]?.counts).toMatchObject({ tickets: 1, messages: 1 });
    expect((await requestsOf(shop))[0]?.counts).not.toHaveProperty("sweep");
    expect(await findTraces(house, ["quix"])).toEqual([]);
    expect((await lookAt(house, shop).messages(namesHer.id))[0]?.text).toMatch(/^Ask \[erased\]/);
    expect((await lookAt(house, shop).ticket(mine.id)).anonymisedAt).not.toBeNull();
  });

  it("finds the one order that is here among the thousands of a merchant", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop, { text: "about a gross of rings" });
    const orders = Array.from({ length: 5_000 }, (_, at) => 8_800_000_000 + at * 7);
    const gid = `gid://shopify/Order/${orders.at(-1)}`;
    const link = { shopId: shop.id, ticketId: ticket.id, orderGid: gid, orderName: "#9" };
    await inShop(house.deps.db, shop.id, async (tx) => {
      await tx.orderLink.create({ data: { ...link, because: "", linkedAt: new Date(0) } });
      await tx.accessEntry.create({
        data: {
          shopId: shop.id,
          id: house.deps.newId(),
          at: new Date(0),
          memberId: shop.owner.id,
          kind: "search",
          detail: { words: `${gid} and gid://shopify/Order/88` },
        },
      });
    });

    await asked(shop, "customers/redact", { customer: { id: 6 }, orders_to_redact: orders });
    await drainJobs(house);

    expect((await requestsOf(shop))[0]?.doneAt).not.toBeNull();
    expect(await findTraces(house, [`${orders.at(-1)}`])).toEqual([]);
    const [entry] = await inShop(house.deps.db, shop.id, (tx) => tx.accessEntry.findMany());
    expect(entry?.detail).toEqual({ words: "[erased] and gid://shopify/Order/88" });
  });

  it("says what it stumbled over, and is begun again by the sweep until it is done", async () => {
    const shop = await aShop(house);
    await aTicket(house, shop, tilda);
    await asked(shop, "customers/redact");
    await house.queue.deleteAllJobs();
    const [request] = await requestsOf(shop);
    const which = { shopId: shop.id, privacyRequestId: request?.id as PrivacyRequestId };

    await giveUpPrivacyRequest(house.deps, which, "the disk is away");
    expect((await requestsOf(shop))[0]?.trouble).toBe("the disk is away");
    await requeuePrivacyRequests(house.deps);
    await drainJobs(house);

    expect((await requestsOf(shop))[0]).toMatchObject({ trouble: null });
    expect((await requestsOf(shop))[0]?.doneAt).not.toBeNull();
    await requeuePrivacyRequests(house.deps);
    expect(await drainJobs(house)).toEqual([]);
  });

  it("takes neither the shop's own addresses nor its staff for the customer", async () => {
    const shop = await aShop(house);
    const named = {
      ...NO_PERSON,
      addresses: [shop.supportAddress, "marlen@mejurn.example", tilda.from],
    };

    const person = await inShopBySql(house.deps.db, shop.id, (tx) =>
      findPerson(tx, shop.id, named),
    );

    expect(person.addresses).toEqual([tilda.from]);
  });

  it("finds nothing on a ticket that is not there", async () => {
    const shop = await aShop(house);

    expect(
      await eraseTicketWords(house.deps, {
        shopId: shop.id,
        ticketId: house.deps.newId(),
        own: true,
        addresses: null,
      }),
    ).toEqual({ messages: 0, files: 0, mails: 0 });
    expect(await lookAt(house, shop).tickets()).toEqual([]);
  });
});
