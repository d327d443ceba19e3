// A shop that asks its customers how it went, and customers whose tickets are done.
import { inShop } from "#app/data/db.server.ts";
import {
  defaultSurveySettings,
  surveySettingsForm,
  type SurveySettings,
} from "#app/domain/csat/survey-settings.ts";
import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { Rating } from "#app/domain/csat/rating.ts";
import type { SurveyId, TicketId } from "#app/domain/shared/ids.ts";
import { recordRating } from "#app/services/csat/record-rating.ts";
import { saveSurveySettings } from "#app/services/csat/save-survey-settings.ts";
import { sweepSurveys } from "#app/services/csat/sweep-surveys.ts";
import { changeStatus } from "#app/services/ticket/change-status.ts";
import { aBuyer, aRequest, press, sentTo } from "#tests/integration/services/proof/a-request.ts";
import { aShop, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

/** Asks a day after a ticket is done, unless told otherwise. */
export async function anAskingShop(
  house: TestHouse,
  settings: Partial<Pick<SurveySettings, "delayHours" | "words">> = {},
): Promise<TestShop> {
  const shop = await aShop(house);
  await saveSurveySettings(house.deps, {
    shopId: shop.id,
    member: shop.owner,
    form: { ...surveySettingsForm({ ...defaultSurveySettings, ...settings }), enabled: true },
    seenChangedAt: null,
  });
  return shop;
}

/** The newest status of the ticket is where it starts from. */
export async function resolve(
  house: TestHouse,
  shop: TestShop,
  ticketId: TicketId,
  to: "resolved" | "closed" | "open" = "resolved",
): Promise<void> {
  const { status } = await lookAt(house, shop).ticket(ticketId);
  await changeStatus(house.deps, {
    shopId: shop.id,
    ticketId,
    by: shop.owner,
    to,
    seen: status,
    reason: "it is done",
    cause: "it took long",
  });
}

/** A customer of the shop's own list wrote, was answered, and the ticket is resolved. */
export async function aResolvedTicket(
  house: TestHouse,
  shop: TestShop,
  mail: Parameters<typeof aRequest>[2] = {},
  how: Parameters<typeof aRequest>[3] = {},
): Promise<TestTicket> {
  const { customer } = aBuyer(house);
  const ticket = await aRequest(
    house,
    shop,
    { from: customer.email, fromName: "Ana Sommer", text: "Where is my parcel now?", ...mail },
    how,
  );
  await press(house, shop, ticket, { text: "Thank you for writing to us." });
  await drainJobs(house);
  await resolve(house, shop, ticket.id);
  return ticket;
}

/** Time passes, the sweep comes by, and its jobs are done. */
export async function hoursPass(house: TestHouse, hours: number): Promise<void> {
  house.clock.pass(hours * HOUR_MS);
  await sweepSurveys(house.deps);
  await drainJobs(house);
}

export const surveyOf = (house: TestHouse, shop: TestShop, ticketId: TicketId) =>
  inShop(house.deps.db, shop.id, (tx) => tx.survey.findFirst({ where: { ticketId } }));

/** The mails that went out with a survey's link since the shop is there; the newest last. */
export const surveysTo = (house: TestHouse, address: string, shop: TestShop) =>
  sentTo(house, address).filter(
    (mail) =>
      mail.from.email === shop.supportAddress &&
      JSON.stringify(mail).includes(shop.id) &&
      /\/survey\/[0-9a-f]{40}/.test(mail.content[0]?.value ?? ""),
  );

/** The secret of the last survey that went to an address. */
function surveyTokenOf(house: TestHouse, address: string, shop: TestShop): string {
  const text = surveysTo(house, address, shop).at(-1)?.content[0]?.value ?? "";
  const token = /\/survey\/([0-9a-f]{40})/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no survey went to ${address}`);
  return token;
}

export const surveyId = (row: { readonly id: string } | null): SurveyId => {
  if (!row) throw new Error("no survey was planned");
  return row.id as SurveyId;
};

/** A survey that was sent, with its secret. */
export async function aSentSurvey(house: TestHouse, shop?: TestShop) {
  const asking = shop ?? (await anAskingShop(house));
  const ticket = await aResolvedTicket(house, asking);
  await hoursPass(house, 24);
  const token = surveyTokenOf(house, ticket.customerAddress, asking);
  return {
    shop: asking,
    ticket,
    token,
    answer: (rating: Rating, comment: string | null = null) =>
      recordRating(house.deps, { token, rating, comment }),
    row: () => surveyOf(house, asking, ticket.id),
    history: async () =>
      (await lookAt(house, asking).history(ticket.id)).filter(({ kind }) => kind === "survey"),
  };
}

export async function newestTicket(house: TestHouse, shop: TestShop) {
  const ticket = (await lookAt(house, shop).tickets()).at(-1);
  if (!ticket) throw new Error("there is no ticket");
  return { id: ticket.id as TicketId, customerAddress: ticket.customerAddress };
}
