/** Is this something that a rule can ask? */
import { isEmailAddress } from "#app/domain/reply/email-address.ts";
import { isUuid } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import { fieldOf, flags, isRuleField, NOBODY, opsOf, type FieldKind } from "./rule-field.ts";
import type { RuleCondition } from "./rule.ts";

const MOST_VALUES = 20;
const LONGEST_VALUE = 200;
/** Hours of a century; more than any order is worth. */
const LARGEST = 10_000_000;

/** Throws Refusal "invalid". */
export function readCondition(given: Readonly<Record<string, unknown>>): RuleCondition {
  const { field, op, values } = given;
  if (typeof field !== "string" || !isRuleField(field) || !Array.isArray(values))
    throw new Refusal("invalid", "Reload the page and try again.");
  const { kind, values: choices = [] } = fieldOf(field);
  const way = opsOf[kind].find((one) => one === op);
  if (way === undefined) throw new Refusal("invalid", "Reload the page and try again.");
  const written = values
    .filter((value) => typeof value === "string")
    .map((value) => value.trim())
    .filter((value) => value !== "");
  const unique = [...new Set(written)];
  if (unique.length === 0) throw new Refusal("invalid", "Fill in every condition, or remove it.");
  if (unique.length > MOST_VALUES || unique.some((value) => value.length > LONGEST_VALUE))
    throw new Refusal(
      "invalid",
      say("A condition names at most {count, number} things of {length, number} characters each.", {
        count: MOST_VALUES,
        length: LONGEST_VALUE,
      }),
    );
  for (const value of unique) mustBeOne(kind, value, choices);
  return { field, op: way, values: kind === "number" ? [numberIn(unique)] : unique };
}

function mustBeOne(kind: FieldKind, value: string, choices: readonly string[]): void {
  const isRight = {
    choice: () => choices.includes(value),
    flag: () => (flags as readonly string[]).includes(value),
    member: () => value === NOBODY || isUuid(value),
    address: () => isEmailAddress(value) || isDomain(value),
    number: () => true,
    tags: () => true,
    words: () => true,
  }[kind]();
  if (!isRight && kind === "address")
    throw new Refusal(
      "invalid",
      say("{value} is no address. For a whole domain, write @example.com.", { value }),
    );
  if (!isRight) throw new Refusal("invalid", "Reload the page and try again.");
}

const isDomain = (value: string): boolean => value.startsWith("@") && isEmailAddress(`a${value}`);

/** Also as "1,5", as many write it. */
function numberIn([value = ""]: readonly string[]): string {
  const number = Number(value.replace(",", "."));
  if (!Number.isFinite(number) || number < 0 || number > LARGEST)
    throw new Refusal(
      "invalid",
      say("{value} is no number that a rule can compare with.", { value }),
    );
  return String(number);
}
