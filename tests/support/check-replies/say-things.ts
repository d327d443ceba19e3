import { isoDay, type SceneOrder } from "./scene.ts";
import type { Chance } from "./seeded.ts";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** A day as people write it in a mail. */
export function sayDay(chance: Chance, iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  const month = MONTHS[date.getUTCMonth()] ?? "";
  const day = date.getUTCDate();
  const weekday = DAYS[date.getUTCDay()] ?? "";
  const away = Math.round((date.getTime() - Date.parse(`${isoDay(0)}T12:00:00Z`)) / 86_400_000);
  const near =
    away === 1 ? ["tomorrow"] : away === 0 ? ["today"] : away === -1 ? ["yesterday"] : [];
  const weekdays = away > 0 && away < 7 ? [`on ${weekday}`, `${weekday}, ${month} ${day}`] : [];
  return chance.pick([
    ...near,
    ...weekdays,
    `on ${month} ${day}`,
    `on ${month.slice(0, 3)} ${day}`,
    `on ${day} ${month}`,
    `on ${month} ${day}${["th", "st", "nd", "rd"][day % 10 < 4 && (day < 11 || day > 13) ? day % 10 : 0] ?? "th"}`,
    `on ${date.getUTCMonth() + 1}/${day}/2026`,
  ]);
}

/** An amount as people write it. */
export function sayMoney(chance: Chance, amount: string, currency = "USD"): string {
  const [whole = "", cents = ""] = amount.split(".");
  const short = cents === "00" ? whole : amount;
  const grouped = whole.length > 3 ? `${whole.slice(0, -3)},${whole.slice(-3)}.${cents}` : amount;
  if (currency === "EUR")
    return chance.pick([
      `€${amount}`,
      `€${short}`,
      `${amount.replace(".", ",")} €`,
      `${amount} EUR`,
      `EUR ${amount}`,
    ]);
  if (currency === "GBP")
    return chance.pick([`£${amount}`, `£${short}`, `£${grouped}`, `${amount} GBP`]);
  return chance.pick([
    `$${amount}`,
    `$${grouped}`,
    `$${short}`,
    `${amount} USD`,
    `USD ${amount}`,
    `$${amount} USD`,
  ]);
}

export const sayOrder = (chance: Chance, { name }: SceneOrder): string =>
  chance.pick([
    `order ${name}`,
    `order ${name}`,
    `order ${name.slice(1)}`,
    `order no. ${name.slice(1)}`,
    `order number ${name.slice(1)}`,
    name,
  ]);
