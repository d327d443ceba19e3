import { inShop } from "#app/data/db.server.ts";
import type { NoticeDetail } from "#app/domain/alert/notice.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "#app/domain/shared/instant.ts";
import { alertDueTickets } from "#app/services/alert/alert-due-tickets.ts";
import { openShop } from "#app/services/shop/open-shop.ts";
import type { TestShop } from "#tests/support/builders.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";
import { anUnansweredTicket } from "#tests/integration/services/ticket/a-ticket-to-work-on.ts";

/** The bells of a shop, as they rang. */
export async function bells(house: TestHouse, { id }: Pick<TestShop, "id">) {
  const rows = await inShop(house.deps.db, id, (tx) =>
    tx.notice.findMany({ orderBy: { id: "asc" }, include: { member: true } }),
  );
  return rows.map(({ kind, detail, at, member, readAt, mailedAt }) => ({
    kind,
    to: member.name,
    at,
    detail: detail as unknown as NoticeDetail,
    readAt,
    mailedAt,
  }));
}

/** Somebody of the staff who opens the app for the first time. */
export async function aColleague(house: TestHouse, shop: TestShop, name: string, id: string) {
  const { member } = await openShop(house.deps, {
    domain: shop.domain,
    shopifyUserId: id,
    name,
    email: `${id}@${shop.domain}`,
    accountOwner: false,
  });
  return member;
}

export const assign = (house: TestHouse, shop: TestShop, assigneeId: MemberId) =>
  inShop(house.deps.db, shop.id, (tx) => tx.ticket.updateMany({ data: { assigneeId } }));

export const sweepAfter = async (house: TestHouse, ms: number): Promise<void> => {
  house.clock.pass(ms);
  await alertDueTickets(house.deps);
};

/** Tuesday 24 November 2026, 14:00 in New York: an agent was warned of one ticket, its reply is due on Wednesday 10:00. */
export async function aWarnedAgent(house: TestHouse) {
  const at = await anUnansweredTicket(house);
  const agent = await aColleague(house, at.shop, "Tom Brandt", "tom");
  await assign(house, at.shop, agent.id);
  await sweepAfter(house, DAY_MS + 4 * HOUR_MS);
  return { ...at, agent, address: `tom@${at.shop.domain}` };
}
