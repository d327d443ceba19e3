import { describe, expect, it } from "vitest";
import type { UploadId } from "#app/domain/shared/ids.ts";
import { eraseTicketWords } from "#app/services/privacy/erase-ticket-words.ts";
import { storeUpload } from "#app/services/draft/store-upload.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";
import { draftsOf, save } from "./a-draft.ts";

const house = useHouse();

const aFile = (shop: TestShop, name: string, by = shop.owner) =>
  storeUpload(house.deps, {
    shopId: shop.id,
    by,
    fileName: name,
    content: Buffer.from(`the words of ${name}`),
    inline: false,
  });

describe("keeping what somebody types", () => {
  it("shows the same words, recipients and files on another device", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const file = await aFile(shop, "label.pdf");
    const seenOrder = {
      orderGid: "gid://shopify/Order/1",
      name: "#1001",
      cancelled: false,
      refundedMinor: 0,
      fulfilment: "none",
      parcels: 0,
      delivered: 0,
      addressKey: "",
    } as const;

    await save(house, shop, ticket, {
      words: {
        html: "<p>Hello <strong>Ana</strong></p>",
        cc: ["bo@post.example"],
        bcc: ["archive@mejurn.example"],
        seenOrders: [seenOrder],
        choices: { signature: false },
      },
      uploadIds: [file.uploadId as UploadId],
    });

    expect(await draftsOf(house, shop, ticket)).toMatchObject([
      {
        kind: "reply",
        version: 1,
        html: "<p>Hello <strong>Ana</strong></p>",
        cc: ["bo@post.example"],
        bcc: ["archive@mejurn.example"],
        seenMessageId: ticket.messageId,
        seenOrders: [seenOrder],
        choices: { signature: false },
        uploads: [{ fileName: "label.pdf", bytes: file.bytes }],
      },
    ]);
  });

  it("writes over what the same page has saved before, and keeps a reply and a forward apart", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const first = await save(house, shop, ticket);
    if (first.kind !== "saved") throw new Error("the first save is taken");

    const second = await save(house, shop, ticket, {
      known: first.draft,
      words: { html: "<p>It arrives today.</p>" },
    });
    await save(house, shop, ticket, { words: { kind: "forward", to: ["lab@goldsmith.example"] } });

    expect(second).toEqual({ kind: "saved", draft: { draftId: first.draft?.draftId, version: 2 } });
    const drafts = await draftsOf(house, shop, ticket);
    expect(drafts.map(({ kind, html }) => [kind, html]).toSorted()).toEqual([
      ["forward", "<p>It is on its way.</p>"],
      ["reply", "<p>It arrives today.</p>"],
    ]);
  });

  it("answers a page that knows an older version with the newest words, and keeps those", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const first = await save(house, shop, ticket);
    if (first.kind !== "saved") throw new Error("the first save is taken");
    await save(house, shop, ticket, { known: first.draft, words: { html: "<p>Tab one</p>" } });

    const late = await save(house, shop, ticket, {
      known: first.draft,
      words: { html: "<p>Tab two</p>" },
    });

    expect(late).toMatchObject({
      kind: "changed-elsewhere",
      newest: { html: "<p>Tab one</p>", version: 2 },
    });
    expect(await draftsOf(house, shop, ticket)).toMatchObject([{ html: "<p>Tab one</p>" }]);
  });

  it("takes one of two first saves that come at the same moment", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    const outcomes = await Promise.all([
      save(house, shop, ticket, { words: { html: "<p>One</p>" } }),
      save(house, shop, ticket, { words: { html: "<p>Two</p>" } }),
    ]);

    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["changed-elsewhere", "saved"]);
    expect(await draftsOf(house, shop, ticket)).toHaveLength(1);
  });

  it("keeps each member's draft to themselves", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const agent = await aMember(house, shop);
    await save(house, shop, ticket, { words: { html: "<p>The owner's</p>" } });

    await save(house, shop, ticket, { by: agent, words: { html: "<p>The agent's</p>" } });

    expect(await draftsOf(house, shop, ticket)).toMatchObject([{ html: "<p>The owner's</p>" }]);
    expect(await draftsOf(house, shop, ticket, agent.id)).toMatchObject([
      { html: "<p>The agent's</p>" },
    ]);
  });

  it("forgets a draft of which nothing is left", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const first = await save(house, shop, ticket);
    if (first.kind !== "saved") throw new Error("the first save is taken");

    const emptied = await save(house, shop, ticket, {
      known: first.draft,
      words: { html: "<p></p>" },
    });

    expect(emptied).toEqual({ kind: "saved", draft: null });
    expect(await draftsOf(house, shop, ticket)).toEqual([]);
  });

  it("keeps no script that somebody pastes", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    await save(house, shop, ticket, {
      words: { html: '<p onclick="go()">Hi<script>go()</script><img src=x onerror=go()></p>' },
    });

    const [draft] = await draftsOf(house, shop, ticket);
    expect(draft?.html).toContain("Hi");
    expect(draft?.html).not.toMatch(/script|onclick|onerror/);
  });

  it("takes neither files of another member or shop nor one that was sent, and says so", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const agent = await aMember(house, shop);
    const stolen = [
      await aFile(shop, "theirs.pdf", agent),
      await aFile(other, "another-shop.pdf", other.owner),
    ];

    for (const { uploadId } of stolen) {
      const uploadIds = [uploadId as UploadId];
      await expectRefusal(save(house, shop, ticket, { uploadIds }), "not-found");
    }

    expect(await draftsOf(house, shop, ticket)).toEqual([]);
  });

  it("brings nothing back to a ticket that was erased", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);
    const of = { shopId: shop.id, ticketId: ticket.id, own: true, addresses: null };
    await eraseTicketWords(house.deps, of);

    await expectRefusal(save(house, shop, ticket), "not-allowed");

    expect(await draftsOf(house, shop, ticket)).toEqual([]);
  });

  it("is not there for another shop's tickets, nor for those who may only read", async () => {
    const [shop, other] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, shop);
    const reader = { ...shop.owner, role: "read-only" } as const;

    await expectRefusal(save(house, other, ticket), "not-found");
    await expectRefusal(save(house, shop, ticket, { by: reader }), "not-allowed");
  });
});
