import type { SetUpStep } from "#app/domain/shop/set-up-steps.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** What a step is called. */
export function stepTitle(t: Translate, step: SetUpStep): string {
  switch (step) {
    case "address":
      return t("Name your support address");
    case "forwarding":
      return t("Forward its mail to Loupe");
    case "test":
      return t("Prove the way with a test mail");
    case "domain":
      return t("Authenticate your sending domain");
    case "hours":
      return t("Confirm your opening hours");
    case "team":
      return t("Bring your team in");
  }
}
