import type { RuleCondition } from "#app/domain/rule/rule.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { formatMoney } from "#app/ui/shared/money.ts";
import { valueWords, type RuleNames } from "./field-words.ts";

export type SayWith = RuleNames & {
  readonly t: Translate;
  readonly locale: string;
  readonly currency: string;
};

/** One condition as part of a sentence: "the order is over $200.00". */
export function conditionWords({ field, op, values }: RuleCondition, say: SayWith): string {
  const { t, locale, currency } = say;
  const isNot = op === "is-not" || op === "has-not" || op === "contains-not";
  const isYes = values[0] === "yes";
  const isOver = op === "over";
  const named = {
    values: listed(
      values.map((value) => valueWords(t, field, value, say)),
      say,
    ),
  };
  const quoted = {
    values: listed(
      values.map((value) => t("“{text}”", { text: value })),
      say,
    ),
  };
  const count = { count: Number(values[0] ?? 0) };
  const days = count.count > 0 && count.count % 24 === 0 ? count.count / 24 : null;
  switch (field) {
    case "category":
      return isNot ? t("it is not about {values}", named) : t("it is about {values}", named);
    case "urgency":
    case "status":
      return isNot ? t("it is not {values}", named) : t("it is {values}", named);
    case "tag":
      return isNot ? t("it is not tagged {values}", quoted) : t("it is tagged {values}", quoted);
    case "subject":
      return isNot
        ? t("the subject does not contain {values}", quoted)
        : t("the subject contains {values}", quoted);
    case "text":
      return isNot
        ? t("the message does not contain {values}", quoted)
        : t("the message contains {values}", quoted);
    case "assignee":
      return isNot
        ? t("it is not assigned to {values}", named)
        : t("it is assigned to {values}", named);
    case "overdue":
      return isYes ? t("it is overdue") : t("it is not overdue");
    case "due-hours":
      return isOver
        ? t("it is due in more than {count, plural, one {# hour} other {# hours}}", count)
        : t("it is due in less than {count, plural, one {# hour} other {# hours}}", count);
    case "unanswered-hours":
      if (days !== null && isOver)
        return t("the customer has waited more than {days, plural, one {# day} other {# days}}", {
          days,
        });
      return isOver
        ? t(
            "the customer has waited more than {count, plural, one {# hour} other {# hours}}",
            count,
          )
        : t(
            "the customer has waited less than {count, plural, one {# hour} other {# hours}}",
            count,
          );
    case "quiet-hours":
      if (days !== null && isOver)
        return t("nobody has written for more than {days, plural, one {# day} other {# days}}", {
          days,
        });
      return isOver
        ? t("nobody has written for more than {count, plural, one {# hour} other {# hours}}", count)
        : t("somebody wrote within {count, plural, one {# hour} other {# hours}}", count);
    case "attachment":
      return isYes ? t("a file is attached") : t("no file is attached");
    case "language":
      return isNot ? t("it is not in {values}", named) : t("it is in {values}", named);
    case "sender":
      return isNot ? t("it is not from {values}", named) : t("it is from {values}", named);
    case "known":
      return isYes ? t("the sender is a known customer") : t("the sender is no known customer");
    case "proof":
      return isNot ? t("the sender is not {values}", named) : t("the sender is {values}", named);
    case "order-count":
      return isOver
        ? t("the customer has more than {count, plural, one {# order} other {# orders}}", count)
        : t("the customer has less than {count, plural, one {# order} other {# orders}}", count);
    case "customer-tag":
      return isNot
        ? t("the customer is not tagged {values}", quoted)
        : t("the customer is tagged {values}", quoted);
    case "order-state":
      return isNot ? t("the order is not: {values}", named) : t("the order is: {values}", named);
    case "order-total": {
      const amount = { amount: formatMoney({ amount: values[0] ?? "0", currency }, locale) };
      return isOver
        ? t("the order is over {amount}", amount)
        : t("the order is under {amount}", amount);
    }
    case "order-tag":
      return isNot
        ? t("the order is not tagged {values}", quoted)
        : t("the order is tagged {values}", quoted);
    case "order-days":
      return isOver
        ? t("the order is older than {count, plural, one {# day} other {# days}}", count)
        : t("the order is younger than {count, plural, one {# day} other {# days}}", count);
    case "fulfilment":
      return isNot
        ? t("the order’s fulfilment is not {values}", named)
        : t("the order’s fulfilment is {values}", named);
  }
}

/** "A, B or C". */
const listed = (values: readonly string[], { locale }: SayWith): string =>
  new Intl.ListFormat(locale, { type: "disjunction" }).format(values);
