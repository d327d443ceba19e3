import { describe, expect, it } from "vitest";
import type { UploadId } from "#app/domain/shared/ids.ts";
import { discardDraft } from "#app/services/draft/discard-draft.ts";
import { storeUpload } from "#app/services/draft/store-upload.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aMember } from "#tests/support/a-member.ts";
import { draftsOf, save } from "./a-draft.ts";

const house = useHouse();

async function aKeptDraft() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  const file = await storeUpload(house.deps, {
    shopId: shop.id,
    by: shop.owner,
    fileName: "ring.txt",
    content: Buffer.from("a ring"),
    inline: false,
  });
  const uploadIds = [file.uploadId as UploadId];
  const saved = await save(house, shop, ticket, { uploadIds });
  if (saved.kind !== "saved" || saved.draft === null) throw new Error("a first save is taken");
  const place = { shopId: shop.id, ticketId: ticket.id, kind: "reply" } as const;
  return { shop, ticket, uploadIds, known: saved.draft, place };
}

describe("throwing a draft away", () => {
  it("removes it, and its files can be put back with it", async () => {
    const { shop, ticket, uploadIds, known, place } = await aKeptDraft();

    const outcome = await discardDraft(house.deps, { ...place, memberId: shop.owner.id, known });

    expect(outcome).toEqual({ kind: "discarded" });
    expect(await draftsOf(house, shop, ticket)).toEqual([]);
    await save(house, shop, ticket, { uploadIds });
    expect(await draftsOf(house, shop, ticket)).toMatchObject([
      { version: 1, uploads: [{ fileName: "ring.txt" }] },
    ]);
  });

  it("leaves a draft that was written on elsewhere, and shows it", async () => {
    const { shop, ticket, uploadIds, known, place } = await aKeptDraft();
    await save(house, shop, ticket, { uploadIds, known, words: { html: "<p>More words</p>" } });

    const outcome = await discardDraft(house.deps, { ...place, memberId: shop.owner.id, known });

    expect(outcome).toMatchObject({
      kind: "changed-elsewhere",
      newest: { html: "<p>More words</p>" },
    });
    expect(await draftsOf(house, shop, ticket)).toHaveLength(1);
  });

  it("does nothing the second time, and nothing to somebody else's", async () => {
    const { shop, ticket, known, place } = await aKeptDraft();
    const agent = await aMember(house, shop);

    await discardDraft(house.deps, { ...place, memberId: agent.id, known });
    expect(await draftsOf(house, shop, ticket)).toHaveLength(1);
    await discardDraft(house.deps, { ...place, memberId: shop.owner.id, known });
    await discardDraft(house.deps, { ...place, memberId: shop.owner.id, known });

    expect(await draftsOf(house, shop, ticket)).toEqual([]);
  });
});
