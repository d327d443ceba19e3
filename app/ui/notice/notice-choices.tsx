import { BlockStack, Card, Checkbox, Text } from "@shopify/polaris";
import {
  isMailed,
  noticeTopics,
  type NoticeChoice,
  type NoticeChoices,
  type NoticeTopic,
} from "#app/domain/alert/notice-choice.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type NoticeChoicesProps = {
  readonly choices: NoticeChoices;
  /** Where mail about them goes. */
  readonly email: string;
  readonly busy: boolean;
  readonly onChoose: (topic: NoticeTopic, choice: NoticeChoice) => void;
};

/** How the visitor is told of what; each box is kept as it is pressed. */
export function NoticeChoicesCard({ choices, email, busy, onChoose }: NoticeChoicesProps) {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingSm">
            {t("How you are told")}
          </Text>
          <Text as="p" tone="subdued">
            {t(
              "In Loupe: the bell at the top of every page. By mail: to {email}, at most one mail an hour, with ticket numbers and due times only, while the shop is open.",
              { email },
            )}
          </Text>
        </BlockStack>
        {noticeTopics.map((topic) => (
          <fieldset key={topic} className="loupe-notice-choice">
            <legend>{topicWords(t, topic)}</legend>
            <Checkbox
              label={t("In Loupe")}
              checked={choices[topic].inApp}
              disabled={busy}
              onChange={(inApp) => onChoose(topic, { ...choices[topic], inApp })}
            />
            {isMailed(topic) && (
              <Checkbox
                label={t("By mail")}
                checked={choices[topic].byMail}
                disabled={busy}
                onChange={(byMail) => onChoose(topic, { ...choices[topic], byMail })}
              />
            )}
          </fieldset>
        ))}
      </BlockStack>
    </Card>
  );
}

function topicWords(t: Translate, topic: NoticeTopic): string {
  switch (topic) {
    case "targets":
      return t("A response target is near, or was missed");
    case "mention":
      return t("Somebody mentions you in a note");
    case "assigned":
      return t("Somebody assigns a ticket to you");
    case "answered":
      return t("The customer answers on a ticket that is yours or that you follow");
    case "send-held":
      return t("A reply of yours was not sent and waits for you");
    case "rated":
      return t("A customer rates a ticket of yours");
    case "low-rating":
      return t(
        "A customer gives a low rating: on a ticket of yours, or on any if you are an owner",
      );
    case "text-changed":
      return t("A policy or a product’s text changes");
  }
}
