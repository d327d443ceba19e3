import { DAY_MS, HOUR_MS, MINUTE_MS } from "#app/domain/shared/instant.ts";

/** May one more post of a form come through? */

/** How far back posts are counted, and how long they are remembered. */
export const SENDER_WINDOW_MS = 10 * MINUTE_MS;
export const SHOP_WINDOW_MS = HOUR_MS;
export const REMEMBERED_MS = DAY_MS;

const BY_SENDER = 5;
const BY_SENDER_A_DAY = 20;
/** Far more than a shop of one support desk gets from people. */
const BY_SHOP = 300;

/** How many came before this one. */
export type PostsBefore = {
  readonly bySender: number;
  readonly bySenderToday: number;
  readonly byShop: number;
};

export const mayPost = ({ bySender, bySenderToday, byShop }: PostsBefore): boolean =>
  bySender < BY_SENDER && bySenderToday < BY_SENDER_A_DAY && byShop < BY_SHOP;
