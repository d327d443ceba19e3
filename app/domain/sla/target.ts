/** What is a response target, in which unit does it count, and how is it written? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say, type SaidWords } from "#app/domain/words/words.ts";

export type TargetUnit = "business day" | "business hour" | "business minute" | "hour";

/** `hour` is elapsed time; the others count by the shop's calendar. */
export type Target = { readonly amount: number; readonly unit: TargetUnit };

/** About a year of round-the-clock minutes: past it a target is a slip of the pen. */
const MOST = 527_040;

const WRITTEN = /^(\S+)\s+(business day|business hour|business minute|hour)s?$/;

/** The target of `2 business days`, `4 business hours`, `90 business minutes` or `24 hours`. Throws Refusal. */
export function parseTarget(text: string): Target {
  const [, digits, unit] = WRITTEN.exec(text.trim().toLowerCase()) ?? [];
  if (digits === undefined || unit === undefined) {
    throw new Refusal(
      "invalid",
      say(
        "“{text}” is not a target. Write for example “2 business days”, “4 business hours”, “90 business minutes” or “24 hours”.",
        { text },
      ),
    );
  }

  const amount = /^\d+$/.test(digits) ? Number(digits) : NaN;
  if (!(amount >= 1)) {
    throw new Refusal(
      "invalid",
      say("“{text}” is not a target: it must be a whole number of at least 1.", { text }),
    );
  }
  if (amount > MOST) {
    throw new Refusal(
      "invalid",
      say("“{text}” is not a target: {most, number} is the most it can count.", {
        text,
        most: MOST,
      }),
    );
  }
  return { amount, unit: unit as TargetUnit };
}

/** The target as `parseTarget` reads it, such as `1 business day`. */
export const formatTarget = ({ amount, unit }: Target): string =>
  `${amount} ${unit}${amount === 1 ? "" : "s"}`;

const inWords = {
  "business day": say("{count, plural, one {# business day} other {# business days}}"),
  "business hour": say("{count, plural, one {# business hour} other {# business hours}}"),
  "business minute": say("{count, plural, one {# business minute} other {# business minutes}}"),
  hour: say("{count, plural, one {# hour} other {# hours}}"),
} satisfies Record<TargetUnit, string>;

/** "2 business days", in any language; `written` is one of `formatTarget`. Throws Refusal for what is no target. */
export function targetInWords(written: string): SaidWords {
  const { amount, unit } = parseTarget(written);
  return say(inWords[unit], { count: amount });
}
