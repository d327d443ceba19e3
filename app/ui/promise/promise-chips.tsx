import { BlockStack, Button, ButtonGroup, InlineStack, Text } from "@shopify/polaris";
import type { PromiseChoice } from "#app/domain/promise/promise-choice.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { PromiseTime } from "./promise-time.tsx";

/** A date found in what is being written. */
export type DraftPromise = {
  readonly words: string;
  readonly nth: number;
  /** ISO 8601. */
  readonly by: string;
  readonly isPast: boolean;
  readonly resolvedBy: Words;
  readonly choice: PromiseChoice["choice"] | null;
};

type PromiseChipsProps = {
  readonly promises: readonly DraftPromise[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly disabled: boolean;
  /** `choice` null takes the choice back. */
  readonly onChoose: (
    promise: Pick<DraftPromise, "words" | "nth">,
    choice: PromiseChoice["choice"] | null,
  ) => void;
};

/** The dates in a reply, as it is written: each is accepted as a promise or struck with one click. */
export function PromiseChips({ promises, disabled, onChoose, ...when }: PromiseChipsProps) {
  const t = useWords();
  if (promises.length === 0) return null;
  return (
    // Pressed with a mouse, the writer stays in the text: the keys that send go on working.
    <section
      aria-label={t("Dates in this reply")}
      data-test="promise-chips"
      onMouseDown={(event) => event.preventDefault()}
    >
      <BlockStack gap="100">
        {promises.map((promise) => (
          <InlineStack key={`${promise.words} ${promise.nth}`} gap="200" blockAlign="center">
            <span title={t(promise.resolvedBy)}>
              <Text
                as="span"
                variant="bodySm"
                breakWord
                {...(promise.isPast ? { tone: "caution" as const } : {})}
                {...(promise.choice === "strike"
                  ? { textDecorationLine: "line-through" as const }
                  : {})}
              >
                {withSlots(
                  promise.isPast
                    ? t("“{words}” · {by}, which has passed", {
                        words: promise.words,
                        by: slot("by"),
                      })
                    : t("“{words}” · {by}", { words: promise.words, by: slot("by") }),
                  { by: <PromiseTime at={promise.by} {...when} /> },
                )}
              </Text>
            </span>
            {!promise.isPast && (
              <ButtonGroup variant="segmented">
                <Choice promise={promise} choice="accept" disabled={disabled} onChoose={onChoose} />
                <Choice promise={promise} choice="strike" disabled={disabled} onChoose={onChoose} />
              </ButtonGroup>
            )}
          </InlineStack>
        ))}
      </BlockStack>
    </section>
  );
}

const labels = { accept: say("Promise"), strike: say("No promise") } as const;

function Choice({
  promise,
  choice,
  disabled,
  onChoose,
}: Pick<PromiseChipsProps, "disabled" | "onChoose"> & {
  readonly promise: DraftPromise;
  readonly choice: PromiseChoice["choice"];
}) {
  const t = useWords();
  const pressed = promise.choice === choice;
  return (
    <Button
      size="micro"
      pressed={pressed}
      disabled={disabled}
      accessibilityLabel={t("{choice}: “{words}”", {
        choice: t(labels[choice]),
        words: promise.words,
      })}
      onClick={() => onChoose(promise, pressed ? null : choice)}
    >
      {t(labels[choice])}
    </Button>
  );
}
