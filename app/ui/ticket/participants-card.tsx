import { Badge, BlockStack, Button, ButtonGroup, Card, Text } from "@shopify/polaris";
import type { ParticipantView } from "#app/domain/ticket/ticket-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type ParticipantAnswer = "accept-participant" | "drop-participant";

type ParticipantsCardProps = {
  readonly participants: readonly ParticipantView[];
  readonly busy: boolean;
  readonly mayDecide: boolean;
  readonly onAnswer: (address: string, answer: ParticipantAnswer) => void;
};

/** Who takes part, once there are more than the one who wrote; those whom somebody named in a copy wait for a yes. */
export function ParticipantsCard(props: ParticipantsCardProps) {
  const t = useWords();
  const { participants, busy, mayDecide, onAnswer } = props;
  if (participants.length < 2) return null;
  return (
    <Card>
      <section aria-label={t("People in this ticket")} data-test="participants">
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("People in this ticket")}
          </Text>
          <ul className="loupe-plain-list">
            {participants.map((person) => (
              <li key={person.address} data-test="participant" data-state={person.state}>
                <BlockStack gap="100">
                  <div className="loupe-between loupe-between--wrap">
                    <Text as="span" breakWord>
                      {person.name ? `${person.name}, ${person.address}` : person.address}
                    </Text>
                    {person.state === "pending" && (
                      <Badge tone="attention">{t("Not accepted")}</Badge>
                    )}
                  </div>
                  {person.state === "pending" && (
                    <>
                      <Text as="p" variant="bodySm" tone="subdued">
                        {t(
                          "Named in a copy. Gets nothing until you accept, and no mail from before.",
                        )}
                      </Text>
                      {mayDecide && <Answers person={person} busy={busy} onAnswer={onAnswer} />}
                    </>
                  )}
                </BlockStack>
              </li>
            ))}
          </ul>
        </BlockStack>
      </section>
    </Card>
  );
}

const Answers = ({
  person: { address },
  busy,
  onAnswer,
}: Pick<ParticipantsCardProps, "busy" | "onAnswer"> & { readonly person: ParticipantView }) => {
  const t = useWords();
  return (
    <ButtonGroup>
      <Button
        size="slim"
        disabled={busy}
        accessibilityLabel={`Accept ${address}`}
        onClick={() => onAnswer(address, "accept-participant")}
      >
        {t("Accept")}
      </Button>
      <Button
        size="slim"
        disabled={busy}
        accessibilityLabel={`Remove ${address}`}
        onClick={() => onAnswer(address, "drop-participant")}
      >
        {t("Remove")}
      </Button>
    </ButtonGroup>
  );
};
