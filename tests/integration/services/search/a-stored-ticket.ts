// Tickets that are in the database already, for finding them: quicker than mail, and with all that a search looks at.
import { inShop } from "#app/data/db.server.ts";
import { addSearchChanges } from "#app/data/records/search-entries.server.ts";
import { readSearchPage, type SearchPageData } from "#app/data/pages/search-page.server.ts";
import { parseSearch } from "#app/domain/search/parse-search.ts";
import type { MemberId, TicketId } from "#app/domain/shared/ids.ts";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import { indexSearch } from "#app/services/search/index-search.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

type StoredMessage = {
  readonly text: string;
  readonly kind?: "inbound" | "outbound" | "note";
  readonly fromName?: string;
  readonly fromAddress?: string;
  readonly to?: readonly string[];
  readonly files?: readonly string[];
};

type StoredTicket = {
  readonly subject?: string;
  readonly name?: string;
  readonly address?: string;
  readonly status?: "open" | "waiting" | "resolved" | "closed";
  readonly at?: string;
  readonly dueAt?: string;
  readonly snoozedUntil?: string;
  readonly isSpam?: boolean;
  readonly assigneeId?: MemberId;
  readonly order?: { readonly name: string; readonly tracking?: string };
  readonly tags?: readonly string[];
  readonly messages?: readonly StoredMessage[];
};

let made = 0;

/** The ticket, not yet in the search. Its only message is `text` unless there are others. */
export async function aStoredTicket(
  house: TestHouse,
  shop: TestShop,
  ticket: StoredTicket & { readonly text?: string } = {},
): Promise<TicketId> {
  made += 1;
  const { subject = "Hello", name = "Jo Fremd", address = "jo.fremd@post.example" } = ticket;
  const at = new Date(ticket.at ?? house.clock());
  const messages = ticket.messages ?? [{ text: ticket.text ?? "Good morning" }];
  const ticketId = house.deps.newId<TicketId>();
  const key = { shopId: shop.id };
  const id = () => house.deps.newId<string>();
  await inShop(house.deps.db, shop.id, async (tx) => {
    await tx.ticket.create({
      data: {
        ...key,
        id: ticketId,
        number: 50_000 + made,
        mailboxId: shop.mailboxId,
        subject,
        status: ticket.status ?? "open",
        customerName: name,
        customerAddress: address,
        assigneeId: ticket.assigneeId ?? null,
        openedAt: at,
        preview: messages[0]?.text ?? "",
        newestAt: at,
        attachmentCount: messages.flatMap(({ files = [] }) => files).length,
        orderName: ticket.order?.name ?? null,
        dueAt: ticket.dueAt ? new Date(ticket.dueAt) : null,
        snoozedUntil: ticket.snoozedUntil ? new Date(ticket.snoozedUntil) : null,
        spamAt: ticket.isSpam ? at : null,
      },
    });
    for (const message of messages) {
      const messageId = id();
      await tx.message.create({
        data: {
          ...key,
          id: messageId,
          ticketId,
          kind: message.kind ?? "inbound",
          at,
          fromName: message.fromName ?? name,
          fromAddress: message.fromAddress ?? address,
          to: [...(message.to ?? [shop.supportAddress])],
          cc: [],
          subject,
          text: message.text,
        },
      });
      for (const [ordinal, fileName] of (message.files ?? []).entries())
        await tx.attachment.create({
          data: {
            ...key,
            id: id(),
            messageId,
            ordinal,
            fileName,
            contentType: "image/jpeg",
            bytes: 1,
            inline: false,
            blobName: "",
          },
        });
    }
    if (ticket.order) {
      const orderGid = `gid://shopify/Order/${90_000 + made}`;
      const { name: orderName, tracking } = ticket.order;
      const facts = { parcels: tracking ? [{ trackingNumber: tracking }] : [] };
      const fetched = { changedAt: at, fetchedAt: at };
      await tx.orderCopy.create({ data: { ...key, orderGid, orderName, facts, ...fetched } });
      await tx.orderLink.create({
        data: { ...key, ticketId, orderGid, orderName, because: "named", linkedAt: at },
      });
    }
    for (const tag of ticket.tags ?? []) {
      const known = await tx.tag.findFirst({ where: { key: tagKey(tag) } });
      const tagId = known?.id ?? id();
      if (!known)
        await tx.tag.create({
          data: { ...key, id: tagId, name: tag, key: tagKey(tag), createdAt: at },
        });
      await tx.ticketTag.create({ data: { ...key, ticketId, tagId, at } });
    }
    await addSearchChanges(tx, shop.id, [ticketId]);
  });
  return ticketId;
}

/** Until nothing of the shop waits to be taken into its search. */
export const takeIn = (house: TestHouse, shop: TestShop): Promise<void> =>
  indexSearch(house.deps, { shopId: shop.id });

/** What the owner sees who types this. */
export function search(
  house: TestHouse,
  shop: TestShop,
  typed: string,
  after: SearchPageData["next"] = null,
): Promise<SearchPageData> {
  return readSearchPage(house.deps.db, shop.id, {
    typed,
    parsed: parseSearch(typed),
    after,
    me: shop.owner.id,
    ticketPrefix: shop.ticketPrefix,
    timeZone: "America/New_York",
    now: house.clock(),
  });
}

/** The tickets that this finds, in their order. */
export async function find(house: TestHouse, shop: TestShop, typed: string): Promise<string[]> {
  const { rows } = await search(house, shop, typed);
  return rows.map(({ ticketId }) => ticketId);
}
