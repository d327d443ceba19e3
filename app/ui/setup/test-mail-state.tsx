import { Spinner, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { lengthWords } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

/** Instants are ISO 8601; a test mail that has arrived was sent before. */
export type TestMail =
  | { readonly state: "not-sent" }
  | { readonly state: "sent"; readonly sentAt: string }
  | { readonly state: "arrived"; readonly sentAt: string; readonly arrivedAt: string };

type TestMailStateProps = {
  readonly testMail: TestMail;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Whether a test mail is on its way, or how long it took; nothing before the first one. */
export function TestMailState({ testMail, now, timeZone, locale }: TestMailStateProps) {
  const t = useWords();
  switch (testMail.state) {
    case "not-sent":
      return null;
    case "sent":
      return (
        <div className="loupe-wait" role="status" data-test="test-mail" data-state="sent">
          <Spinner size="small" accessibilityLabel={t("Waiting")} />
          <span>
            {t("Sent at")}{" "}
            <Time at={testMail.sentAt} now={now} timeZone={timeZone} locale={locale} />
            {" · "}
            {t(
              "Waiting for it to arrive. If it takes longer than a minute, look at the forwarding and at your host’s spam folder.",
            )}
          </span>
        </div>
      );
    case "arrived":
      return (
        <div role="status" data-test="test-mail" data-state="arrived">
          <Text as="p" tone="success" fontWeight="medium">
            {t("Arrived after {length}", {
              length: lengthWords(Date.parse(testMail.arrivedAt) - Date.parse(testMail.sentAt)),
            })}
          </Text>
        </div>
      );
  }
}
