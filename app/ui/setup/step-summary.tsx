import { Text } from "@shopify/polaris";
import type { SetUpStep } from "#app/domain/shop/set-up-steps.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { hostName } from "./host-recipes.ts";
import type { SetupPageProps } from "./setup-props.ts";
import { TestMailState } from "./test-mail-state.tsx";

/** What is worth knowing of a step that is closed. */
export function StepSummary({ step, ...props }: SetupPageProps & { readonly step: SetUpStep }) {
  const t = useWords();
  if (step === "test") return <TestMailState {...props} />;
  const words = summaryWords(t, step, props);
  return words === null ? null : (
    <Text as="p" tone="subdued" breakWord>
      {words}
    </Text>
  );
}

function summaryWords(
  t: Translate,
  step: Exclude<SetUpStep, "test">,
  { supportAddress, mailHost, domains, openingHours, members }: SetupPageProps,
): string | null {
  switch (step) {
    case "address":
      return supportAddress;
    case "forwarding":
      return mailHost === null ? null : hostName(t, mailHost);
    case "domain":
      return domains.length === 0 ? null : domains.map(({ domain }) => domain).join(", ");
    case "hours":
      return openingHours;
    case "team":
      return t("{count, plural, one {# person} other {# people}}", { count: members });
  }
}
