import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readOriginalMail } from "#app/data/pages/original-mail-page.server.ts";
import type { AttachmentId, InboundEmailId, MemberId } from "#app/domain/shared/ids.ts";
import { makeDownloadPass, type WantedFile } from "#app/services/mail/make-download-pass.ts";
import { useDownloadPass as takeDownload } from "#app/services/mail/use-download-pass.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import { aCustomerMail, aShop, arrives, aTicket, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const clasp = {
  filename: "clasp.html",
  contentType: "image/png",
  content: Buffer.from("<!doctype html><script>alert(1)</script>"),
};

describe("downloading an attachment", () => {
  it("hands it over, typed by its bytes, to whoever asked for it", async () => {
    const { shop, wanted } = await aShopWithAFile();

    const { token } = await ask(shop, wanted);
    const file = await use(shop, token);

    expect(file).toMatchObject({
      fileName: "clasp.html",
      contentType: "application/octet-stream",
    });
    expect(Buffer.from(file.content)).toEqual(clasp.content);
  });

  it("works once", async () => {
    const { shop, wanted } = await aShopWithAFile();
    const { token } = await ask(shop, wanted);

    await use(shop, token);

    await expectRefusal(use(shop, token), "not-found");
  });

  it("gives it to one of two who come at once", async () => {
    const { shop, wanted } = await aShopWithAFile();
    const { token } = await ask(shop, wanted);

    const both = await Promise.allSettled([use(shop, token), use(shop, token), use(shop, token)]);

    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is over after a minute", async () => {
    const { shop, wanted } = await aShopWithAFile();
    const late = await ask(shop, wanted);
    house.clock.pass(59_999);
    const inTime = await ask(shop, wanted);
    house.clock.pass(1);

    await expectRefusal(use(shop, late.token), "not-found");
    expect((await use(shop, inTime.token)).fileName).toBe("clasp.html");
  });

  it("is for the person who asked, in words that tell others nothing", async () => {
    const { shop, wanted } = await aShopWithAFile();
    const other = await anAgent(shop);
    const { token } = await ask(shop, wanted);
    const used = await ask(shop, wanted);
    await use(shop, used.token);

    const words = [
      await expectRefusal(use(shop, token, other.id), "not-found"),
      await expectRefusal(use(shop, used.token), "not-found"),
      await expectRefusal(use(shop, "a".repeat(20)), "not-found"),
      await expectRefusal(use(shop, ""), "not-found"),
    ];

    expect(new Set(words).size).toBe(1);
    // A stranger's attempt does not use it up.
    expect((await use(shop, token)).fileName).toBe("clasp.html");
  });

  it("is for that shop: another one's owner finds nothing, with the token and without", async () => {
    const mine = await aShopWithAFile();
    const theirs = await aShop(house);
    const { token } = await ask(mine.shop, mine.wanted);

    await expectRefusal(use(theirs, token), "not-found");
    await expectRefusal(use({ ...theirs, owner: mine.shop.owner }, token), "not-found");
    await expectRefusal(ask(theirs, mine.wanted), "not-found");
    await expectRefusal(
      ask(theirs, { kind: "mail", inboundEmailId: mine.inboundEmailId }),
      "not-found",
    );
    expect(await readOriginalMail(house.deps.db, theirs.id, mine.inboundEmailId)).toBeNull();
  });

  it("finds an attachment through its own ticket only", async () => {
    const { shop, wanted } = await aShopWithAFile();
    const other = await aTicket(house, shop, { subject: "Another", seed: "another" });

    await expectRefusal(ask(shop, { ...wanted, ticketId: other.id }), "not-found");
  });

  it("is for those who may read, agents or not, and for nobody who is blocked", async () => {
    const { shop, wanted } = await aShopWithAFile();
    const { id } = shop.owner;
    const as = (role: "read-only" | "blocked") =>
      makeDownloadPass(house.deps, { shopId: shop.id, member: { id, role }, wanted });

    expect((await as("read-only")).token).toHaveLength(20);
    await expectRefusal(as("blocked"), "not-allowed");
  });

  it("keeps no token, and forgets what has run out", async () => {
    const { shop, wanted } = await aShopWithAFile();
    const { token } = await ask(shop, wanted);
    expect(JSON.stringify(await passesOf(shop))).not.toContain(token);

    house.clock.pass(60_000);
    await ask(shop, wanted);

    expect(await passesOf(shop)).toHaveLength(1);
  });
});

describe("downloading a mail as it came", () => {
  it("hands over every byte of it, named by its subject", async () => {
    const shop = await aShop(house);
    const raw = aCustomerMail({ subject: "Where/is: my ring?" });
    await arrives(house, shop, raw);
    const [email] = await lookAt(house, shop).emails();
    const wanted = { kind: "mail", inboundEmailId: email?.id as InboundEmailId } as const;

    const file = await use(shop, (await ask(shop, wanted)).token);

    expect(Buffer.from(file.content)).toEqual(raw);
    expect(file).toMatchObject({
      fileName: "Where_is_ my ring.eml",
      contentType: "message/rfc822",
    });
  });

  it("calls the provider's post of parsed fields what it is", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    const [email] = await lookAt(house, shop).emails();
    const id = email?.id ?? "";
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.inboundEmail.update({
        where: { shopId_id: { shopId: shop.id, id } },
        data: { envelope: { to: [], form: "multipart/form-data; boundary=x" } },
      }),
    );
    const wanted = { kind: "mail", inboundEmailId: id as InboundEmailId } as const;

    const file = await use(shop, (await ask(shop, wanted)).token);

    expect(file).toMatchObject({ fileName: "original-post.txt", contentType: "text/plain" });
  });
});

async function aShopWithAFile() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop, { attachments: [clasp] });
  const [attachment] = await lookAt(house, shop).attachments();
  const [email] = await lookAt(house, shop).emails();
  return {
    shop,
    inboundEmailId: email?.id as InboundEmailId,
    wanted: {
      kind: "attachment",
      ticketId: ticket.id,
      attachmentId: attachment?.id as AttachmentId,
    },
  } as const;
}

async function anAgent(shop: TestShop) {
  const { member } = await openShop(house.deps, {
    domain: shop.domain,
    shopifyUserId: "202",
    name: "Tom Reyes",
    email: "tom@mejurn.example",
    accountOwner: false,
  });
  return member;
}

const ask = (shop: TestShop, wanted: WantedFile) =>
  makeDownloadPass(house.deps, { shopId: shop.id, member: shop.owner, wanted });

const use = (shop: TestShop, token: string, memberId: MemberId = shop.owner.id) =>
  takeDownload(house.deps, { shopId: shop.id, memberId, token });

const passesOf = (shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.downloadPass.findMany());
