import { inShop } from "#app/data/db.server.ts";
import { readTagsPage } from "#app/data/pages/tags-page.server.ts";
import { listTicketTags } from "#app/data/records/ticket-tags.server.ts";
import type { TagId, TicketId } from "#app/domain/shared/ids.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

/** Reads back the shop's tags, as its pages show them. */
export function tagsOf({ deps }: TestHouse, shop: TestShop) {
  const page = () => readTagsPage(deps.db, shop.id, { search: "", after: null });
  return {
    /** Names with the number of their tickets. */
    counts: async () => (await page()).tags.map(({ name, tickets }) => [name, tickets]),
    idOf: async (name: string): Promise<TagId> => {
      const found = (await page()).tags.find((tag) => tag.name === name);
      if (!found) throw new Error(`there is no tag ${name}`);
      return found.tagId;
    },
    on: (ticketId: TicketId) =>
      inShop(deps.db, shop.id, (tx) => listTicketTags(tx, shop.id, ticketId)),
    /** Tickets that the search takes in anew. */
    toIndex: async () => {
      const rows = await inShop(deps.db, shop.id, (tx) => tx.searchChange.findMany());
      return [...new Set(rows.map(({ ticketId }) => ticketId))];
    },
    forgetChanges: () => inShop(deps.db, shop.id, (tx) => tx.searchChange.deleteMany()),
  };
}
