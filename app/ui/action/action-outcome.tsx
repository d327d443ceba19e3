import { Banner, BlockStack, Text } from "@shopify/polaris";
import type { ActionLine } from "#app/domain/action/action-field.ts";
import type { ActionState } from "#app/domain/action/action-state.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ActionLines } from "./action-lines.tsx";

export type ShownOutcome = {
  readonly state: ActionState;
  readonly problems: readonly { readonly message: Words }[];
  /** How it is now. */
  readonly lines: readonly ActionLine[];
};

/** What came of an action that was confirmed. */
export function ActionOutcome({ outcome }: { readonly outcome: ShownOutcome }) {
  const t = useWords();
  const { tone, words } = said[outcome.state];
  return (
    <BlockStack gap="400">
      <div role="status" data-test="action-outcome" data-state={outcome.state}>
        <Banner tone={tone}>
          <Text as="p" breakWord>
            {t(words)}
          </Text>
          {outcome.problems.map(({ message }, index) => (
            <Text as="p" key={index} breakWord>
              {t(message)}
            </Text>
          ))}
        </Banner>
      </div>
      <ActionLines lines={outcome.lines} />
    </BlockStack>
  );
}

const said: Readonly<
  Record<
    ActionState,
    { readonly tone: "success" | "critical" | "warning" | "info"; readonly words: Words }
  >
> = {
  done: { tone: "success", words: say("Done. It is in the ticket’s history.") },
  refused: { tone: "critical", words: say("Shopify said no; nothing happened.") },
  "given-up": { tone: "critical", words: say("This was not done.") },
  queued: {
    tone: "info",
    words: say(
      "Shopify is busy. Loupe has it done as soon as Shopify takes it; you can close this.",
    ),
  },
  running: { tone: "info", words: say("This is under way; you can close this.") },
  unanswered: {
    tone: "warning",
    words: say(
      "No answer came from Shopify. Loupe looks in a minute whether it happened, and says so on the ticket. Don’t do it again.",
    ),
  },
  unknown: {
    tone: "warning",
    words: say("This may have happened: look at the order in Shopify, then say so on the ticket."),
  },
};
