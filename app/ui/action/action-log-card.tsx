import { Badge, BlockStack, Button, ButtonGroup, Card, Link, Text } from "@shopify/polaris";
import type { ActionLine } from "#app/domain/action/action-field.ts";
import { stateWords, type ActionEntry } from "#app/domain/action/action-log.ts";
import { wordsForProof } from "#app/domain/proof/words-for-proof.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { Time } from "#app/ui/shared/time.tsx";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { ActionLines } from "./action-lines.tsx";

export type UnknownDecision = "happened" | "did-not" | "try-again";

type When = { readonly now: Instant; readonly timeZone: string; readonly locale: string };

type ActionLogCardProps = When & {
  readonly entries: readonly ActionEntry[];
  readonly busy: boolean;
  /** False for those who only read. */
  readonly mayDecide: boolean;
  readonly onDecide: (actionId: string, decision: UnknownDecision) => void;
};

/** What was done at Shopify from this ticket: who, what, before, after, and how far the request was proven. */
export function ActionLogCard(props: ActionLogCardProps) {
  const t = useWords();
  if (props.entries.length === 0) return null;
  return (
    <Card>
      <section aria-label={t("Done at Shopify")} data-test="action-log">
        <BlockStack gap="400">
          <Text as="h2" variant="headingSm">
            {t("Done at Shopify")}
          </Text>
          {props.entries.map((entry) => (
            <Entry key={entry.actionId} entry={entry} {...props} />
          ))}
        </BlockStack>
      </section>
    </Card>
  );
}

function Entry({ entry, ...props }: ActionLogCardProps & { readonly entry: ActionEntry }) {
  const t = useWords();
  /** An empty place beside a name looks like something that was forgotten. */
  const told = (line: ActionLine, name: string): ActionLine => ({
    name,
    value: line.value === "" ? t("nothing") : line.value,
  });
  const { badge, tone } = stateWords[entry.state];
  return (
    <div data-test="action-entry" data-state={entry.state}>
      <BlockStack gap="150">
        <div className="loupe-between loupe-between--wrap">
          <Text as="p" breakWord>
            {entry.by}: {t(entry.words)}
          </Text>
          <Badge tone={tone}>{t(badge)}</Badge>
        </div>
        {entry.state === "unknown" && <UnknownQuestion entry={entry} {...props} />}
        <details className="loupe-fold">
          <summary>
            {withSlots(t("{at}, before and after", { at: slot("at") }), {
              at: <Time at={entry.at} {...props} />,
            })}
          </summary>
          <BlockStack gap="150">
            <ActionLines
              lines={[
                ...entry.before.map((line) =>
                  told(line, t("{name} before", { name: t(line.name) })),
                ),
                ...entry.after.map((line) => told(line, t("{name} after", { name: t(line.name) }))),
                {
                  name: t("Request"),
                  value:
                    entry.proofLevel === null
                      ? t("by the shop itself")
                      : t(wordsForProof(entry.proofLevel).badge),
                },
                ...(entry.reason === null ? [] : [{ name: t("Reason"), value: entry.reason }]),
                ...entry.problems.map(({ message }) => ({ name: t("Shopify"), value: t(message) })),
              ]}
            />
          </BlockStack>
        </details>
      </BlockStack>
    </div>
  );
}

function UnknownQuestion(props: ActionLogCardProps & { readonly entry: ActionEntry }) {
  const t = useWords();
  const { entry, busy, mayDecide, onDecide } = props;
  const decide = (decision: UnknownDecision) => onDecide(entry.actionId, decision);
  return (
    <div role="group" aria-label={t("Did this happen?")} data-test="action-unknown">
      <BlockStack gap="150">
        <Text as="p" breakWord>
          {t("This may have happened. Look at it in Shopify, then say what you saw.")}{" "}
          <Link url={`shopify:admin/${entry.adminPath}`} target="_top">
            {t("Look at it in Shopify")}
          </Link>
        </Text>
        {mayDecide && (
          <ButtonGroup>
            <Button size="slim" disabled={busy} onClick={() => decide("happened")}>
              {t("It happened")}
            </Button>
            <Button size="slim" disabled={busy} onClick={() => decide("try-again")}>
              {t("It did not: do it now")}
            </Button>
            <Button size="slim" variant="plain" disabled={busy} onClick={() => decide("did-not")}>
              {t("It did not: leave it")}
            </Button>
          </ButtonGroup>
        )}
      </BlockStack>
    </div>
  );
}
