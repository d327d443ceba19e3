import type { RuleTemplateKey } from "#app/domain/rule/templates.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** What a template is called, and the rule that it becomes. */
export function templateWords(t: Translate, key: RuleTemplateKey): string {
  switch (key) {
    case "valuable-order":
      return t("Valuable orders");
    case "take-turns":
      return t("Share new tickets");
    case "damaged":
      return t("Arrived damaged");
    case "waiting-long":
      return t("Nobody has answered");
    case "quiet-customer":
      return t("The customer is quiet");
  }
}
