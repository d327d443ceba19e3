import type { ReactNode } from "react";
import { Badge, Button, Card, Collapsible, Icon, InlineStack, Text } from "@shopify/polaris";
import { CheckIcon } from "@shopify/polaris-icons";
import { useWords } from "#app/ui/shared/words.tsx";

type SetupStepProps = {
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "done" | "skipped";
  readonly isOpen: boolean;
  /** What is said of it while it is closed; null for nothing. */
  readonly summary: ReactNode;
  /** Null for those who look only. */
  readonly onToggle: (() => void) | null;
  readonly children: ReactNode;
};

/** One step with its number, or a tick once it is done; the one that comes next is open. */
export function SetupStep(props: SetupStepProps) {
  const { number, title, state, isOpen, summary, onToggle, children } = props;
  const t = useWords();
  const id = `set-up-step-${number}`;
  return (
    <Card>
      <section
        className="loupe-step"
        data-done={state === "done"}
        data-test="setup-step"
        data-state={state}
      >
        <span className="loupe-step__mark" aria-hidden="true">
          {state === "done" ? <Icon source={CheckIcon} /> : number}
        </span>
        <div className="loupe-step__body">
          <div className="loupe-between">
            <InlineStack gap="200" blockAlign="center">
              <Text as="h2" variant="headingSm">
                {title}
                {state === "done" && (
                  <Text as="span" visuallyHidden>
                    {" "}
                    {t("(done)")}
                  </Text>
                )}
              </Text>
              {state === "skipped" && <Badge>{t("Left out for now")}</Badge>}
            </InlineStack>
            {onToggle !== null && (
              <Button
                variant="tertiary"
                disclosure={isOpen ? "up" : "down"}
                ariaExpanded={isOpen}
                ariaControls={id}
                onClick={onToggle}
                accessibilityLabel={
                  isOpen ? t("Close step: {title}", { title }) : t("Open step: {title}", { title })
                }
              />
            )}
          </div>
          {!isOpen && summary}
          <Collapsible id={id} open={isOpen}>
            {isOpen && children}
          </Collapsible>
        </div>
      </section>
    </Card>
  );
}
