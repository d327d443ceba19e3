import { typedMoney, type Money } from "#app/domain/shared/money.ts";
import type { Said, Words } from "#app/domain/words/words.ts";

/** What the form of an action asks for, and what was typed there. */
export type ActionField =
  | {
      readonly kind: "text";
      readonly name: string;
      readonly label: Words;
      readonly value: string;
      readonly longest: number;
      readonly lines?: number;
      readonly help?: Words;
    }
  | {
      readonly kind: "money";
      readonly name: string;
      readonly label: Words;
      /** A decimal, or empty. */
      readonly value: string;
      readonly currency: string;
      readonly help?: Words;
    }
  | {
      readonly kind: "quantity";
      readonly name: string;
      readonly label: Words;
      readonly value: number;
      readonly most: number;
      readonly help?: Words;
    }
  | {
      readonly kind: "choice";
      readonly name: string;
      readonly label: Words;
      readonly value: string;
      readonly options: readonly FieldOption[];
      readonly help?: Words;
    }
  | {
      readonly kind: "check";
      readonly name: string;
      readonly label: Words;
      readonly value: boolean;
      readonly help?: Words;
    };

export type FieldOption = { readonly value: string; readonly label: Words };

/** By the fields' names. A check that is set is `yes`. */
export type FieldValues = Readonly<Record<string, string>>;

/** `field` names one of the form; null where it is about the whole. */
export type FieldProblem = { readonly field: string | null; readonly message: Words };

/** The field of a problem that the shop solves by granting what the action takes. */
export const PERMISSION = "permission";

/** One line of Shopify's calculation, or of how something was. Lines are stored; a value that is a plain string is nobody's sentence. */
export type ActionLine = { readonly name: Words; readonly value: Said };

export const problem = (field: string | null, message: Words): FieldProblem => ({
  field,
  message,
});

export const isSet = (values: FieldValues, name: string): boolean => values[name] === "yes";

/** What was typed, on one line and no longer than the field lets it be. */
export const textIn = (values: FieldValues, name: string, longest: number): string =>
  (values[name] ?? "").replace(/\s+/g, " ").trim().slice(0, longest);

/** The same with its line breaks. */
export const linesIn = (values: FieldValues, name: string, longest: number): string =>
  (values[name] ?? "").replaceAll("\r\n", "\n").trim().slice(0, longest);

/** A whole number from 0 to `most`; null for what is none. */
export function quantityIn(values: FieldValues, name: string, most: number): number | null {
  const typed = (values[name] ?? "0").trim();
  if (!/^\d{1,6}$/.test(typed)) return null;
  const quantity = Number(typed);
  return quantity <= most ? quantity : null;
}

/**
 * An amount as `typedMoney` reads it. Null also for `1,000` and, where a coin is a hundredth, `1.000`: one or a thousand, nobody
 * can say, and money is not guessed at.
 */
export function amountIn(typed: string, currency: string): Money | null {
  const money = typedMoney(typed, currency);
  if (money === null || /,\d{3}\s*$/.test(typed)) return null;
  const places = (amount: string): number => amount.trim().split(/[.,]/)[1]?.length ?? 0;
  return places(typed) > places(money.amount) ? null : money;
}

/** The fields' values as the form begins. */
export const valuesOf = (fields: readonly ActionField[]): FieldValues =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.kind === "check" ? (field.value ? "yes" : "") : String(field.value),
    ]),
  );
