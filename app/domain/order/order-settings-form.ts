/** Is what the owner typed about orders something that we can go by? */
import { amountIn } from "#app/domain/action/action-field.ts";
import { isMore } from "#app/domain/shared/money.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { returnPayers, type OrderSettings, type ReturnPayer } from "./order-settings.ts";

/** A form's fields as they were typed; lists have an entry a line. */
export type OrderSettingsForm = {
  readonly watchesLabels: boolean;
  readonly unscannedLabelDays: string;
  readonly returnWindowDays: string;
  readonly finalSaleTags: string;
  readonly returnsPersonalised: boolean;
  readonly returnShippingPaidBy: ReturnPayer;
  readonly returnRule: string;
  readonly surpriseTags: string;
  readonly surpriseTypes: string;
  readonly agentGiftCardLimit: string;
  readonly agentStoreCreditLimit: string;
  readonly agentDiscountLimit: string;
};

/** Why a field can't be kept, for the person who typed it. */
export type OrderSettingsErrors = Partial<Record<keyof OrderSettingsForm, Words>>;

export type ReadOrderSettings =
  | { readonly kind: "valid"; readonly settings: OrderSettings }
  | { readonly kind: "invalid"; readonly errors: OrderSettingsErrors };

/** Carriers scan within a day or two; after a month the parcel is not late but lost. */
export const LABEL_DAYS = { least: 1, most: 20 } as const;
/** What the switch begins with. */
const FIRST_LABEL_DAYS = 2;
/** Ten years: a shop that takes anything back for good. */
const RETURN_DAYS = { least: 0, most: 3_650 } as const;
const MOST_ENTRIES = 200;
/** Shopify takes no longer tag (shopify.dev, Product.tags). */
const LONGEST_ENTRY = 255;
/** It is quoted beside an item. */
const LONGEST_RULE = 1_000;
/** What is more is a slip of the pen. */
const HIGHEST_LIMIT = "100000";

/** The settings as they are kept, or what is wrong at which field. Limits are in `currency` (ISO 4217). */
export function readOrderSettings(form: OrderSettingsForm, currency: string): ReadOrderSettings {
  const labelDays = readDays(form.unscannedLabelDays, LABEL_DAYS);
  const returnDays = readDays(form.returnWindowDays, RETURN_DAYS);
  const rule = form.returnRule.replace(/\r\n?/g, "\n").trim();
  const lists = {
    finalSaleTags: readList(form.finalSaleTags),
    surpriseTags: readList(form.surpriseTags),
    surpriseTypes: readList(form.surpriseTypes),
  };
  const limits = {
    agentGiftCardLimit: readLimit(form.agentGiftCardLimit, currency),
    agentStoreCreditLimit: readLimit(form.agentStoreCreditLimit, currency),
    agentDiscountLimit: readLimit(form.agentDiscountLimit, currency),
  };

  const errors: OrderSettingsErrors = {
    ...(form.watchesLabels && labelDays === null
      ? daysError("unscannedLabelDays", LABEL_DAYS)
      : {}),
    ...(returnDays === null ? daysError("returnWindowDays", RETURN_DAYS) : {}),
    ...(rule.length > LONGEST_RULE
      ? { returnRule: say("Keep to {most, number} characters.", { most: LONGEST_RULE }) }
      : {}),
    ...errorsOf(lists),
    ...errorsOf(limits),
  };
  if (returnDays === null || Object.keys(errors).length > 0) return { kind: "invalid", errors };
  return {
    kind: "valid",
    settings: {
      unscannedLabelDays: form.watchesLabels ? labelDays : null,
      returnWindowDays: returnDays,
      finalSaleTags: lists.finalSaleTags.value,
      returnsPersonalised: form.returnsPersonalised,
      returnShippingPaidBy:
        returnPayers.find((one) => one === form.returnShippingPaidBy) ?? "customer",
      returnRule: rule,
      surpriseTags: lists.surpriseTags.value,
      surpriseTypes: lists.surpriseTypes.value,
      agentGiftCardLimit: limits.agentGiftCardLimit.value,
      agentStoreCreditLimit: limits.agentStoreCreditLimit.value,
      agentDiscountLimit: limits.agentDiscountLimit.value,
    },
  };
}

/** The form that shows these settings. */
export const orderSettingsForm = (settings: OrderSettings): OrderSettingsForm => ({
  ...settings,
  watchesLabels: settings.unscannedLabelDays !== null,
  unscannedLabelDays: String(settings.unscannedLabelDays ?? FIRST_LABEL_DAYS),
  returnWindowDays: String(settings.returnWindowDays),
  finalSaleTags: settings.finalSaleTags.join("\n"),
  surpriseTags: settings.surpriseTags.join("\n"),
  surpriseTypes: settings.surpriseTypes.join("\n"),
});

type Range = { readonly least: number; readonly most: number };

function readDays(typed: string, { least, most }: Range): number | null {
  const text = typed.trim();
  if (!/^\d{1,4}$/.test(text)) return null;
  const days = Number(text);
  return days >= least && days <= most ? days : null;
}

const daysError = (
  field: keyof OrderSettingsForm,
  { least, most }: Range,
): OrderSettingsErrors => ({
  [field]: say("Enter a whole number of days from {least, number} to {most, number}.", {
    least,
    most,
  }),
});

type Entry<T> = { readonly value: T; readonly error: Words | null };

/** Tags are the same whatever the case of their letters; the first spelling stays. */
function readList(typed: string): Entry<readonly string[]> {
  const entries = new Map<string, string>();
  for (const line of typed.split(/[\n\r,]/)) {
    const entry = line.trim();
    if (entry.length > LONGEST_ENTRY)
      return {
        value: [],
        error: say("Keep each entry to {most, number} characters.", { most: LONGEST_ENTRY }),
      };
    const key = entry.toLowerCase();
    if (entry !== "" && !entries.has(key)) entries.set(key, entry);
  }
  const value = [...entries.values()];
  return value.length > MOST_ENTRIES
    ? { value: [], error: say("Keep to {most, number} entries at most.", { most: MOST_ENTRIES }) }
    : { value, error: null };
}

/** Nothing typed is nothing allowed. */
function readLimit(typed: string, currency: string): Entry<string> {
  const money = amountIn(typed.trim() === "" ? "0" : typed, currency);
  if (money === null)
    return {
      value: "0",
      error: say("Enter an amount in {currency}, such as 50; 0 for none.", { currency }),
    };
  return isMore(money, { amount: HIGHEST_LIMIT, currency })
    ? {
        value: "0",
        error: say("Enter {most} {currency} at most.", { most: HIGHEST_LIMIT, currency }),
      }
    : { value: money.amount, error: null };
}

const errorsOf = (
  read: Partial<Record<keyof OrderSettingsForm, Entry<unknown>>>,
): OrderSettingsErrors =>
  Object.fromEntries(
    Object.entries(read).flatMap(([field, { error }]) => (error === null ? [] : [[field, error]])),
  );
