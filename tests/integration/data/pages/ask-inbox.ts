import { readInboxPage, type InboxAsk } from "#app/data/pages/inbox-page.server.ts";
import { noFilters, type InboxFilters } from "#app/domain/ticket/inbox-filters.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

type Asked = Partial<Omit<InboxAsk, "filters" | "view">> & {
  readonly filters?: Partial<InboxFilters>;
};

/** The inbox as the shop's owner sees it. */
export const askInbox = (house: TestHouse, shop: TestShop, view: InboxView, asked: Asked = {}) =>
  readInboxPage(house.deps.db, shop.id, {
    memberId: shop.owner.id,
    from: null,
    way: "on",
    ticketPrefix: "MJ",
    now: house.clock(),
    openCalendar: house.deps.openCalendar,
    ...asked,
    view,
    filters: { ...noFilters, ...asked.filters },
  });
