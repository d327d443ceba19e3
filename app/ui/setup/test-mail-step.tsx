import { Form } from "@remix-run/react";
import { BlockStack, Button, InlineError, Spinner, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { lengthWords } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";

/** Instants are ISO 8601; a test mail that has arrived was sent before. */
export type TestMail =
  | { readonly state: "not-sent" }
  | { readonly state: "sent"; readonly sentAt: string }
  | { readonly state: "arrived"; readonly sentAt: string; readonly arrivedAt: string };

type TestMailStepProps = {
  /** Null while there is no address to test. */
  readonly supportAddress: string | null;
  readonly testMail: TestMail;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

const FIELD_ID = "setup-test";

/** Sends a mail to the support address and waits for it to come back through the forwarding. */
export function TestMailStep(props: TestMailStepProps) {
  const { supportAddress, testMail, refusal, busy } = props;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="test" />
      <BlockStack gap="300">
        <Text as="p" breakWord>
          Loupe writes to {supportAddress ?? "your support address"}. When the mail comes back here,
          the way is open.
        </Text>
        <TestMailState {...props} />
        {refusal !== null && <InlineError message={refusal} fieldID={FIELD_ID} />}
        <div id={FIELD_ID} data-test="setup-test">
          <Button
            submit
            disabled={supportAddress === null}
            loading={busy}
            variant={
              supportAddress !== null && testMail.state === "not-sent" ? "primary" : "secondary"
            }
          >
            {testMail.state === "not-sent" ? "Send a test mail" : "Send another"}
          </Button>
        </div>
      </BlockStack>
    </Form>
  );
}

function TestMailState({ testMail, now, timeZone, locale }: TestMailStepProps) {
  switch (testMail.state) {
    case "not-sent":
      return null;
    case "sent":
      return (
        <div className="loupe-wait" role="status" data-test="test-mail" data-state="sent">
          <Spinner size="small" accessibilityLabel="Waiting" />
          <span>
            Sent <Time at={testMail.sentAt} now={now} timeZone={timeZone} locale={locale} />,
            waiting for it to arrive. If it takes longer than a minute, look at the forwarding.
          </span>
        </div>
      );
    case "arrived":
      return (
        <div role="status" data-test="test-mail" data-state="arrived">
          <Text as="p" tone="success" fontWeight="medium">
            Arrived after{" "}
            {lengthWords(Date.parse(testMail.arrivedAt) - Date.parse(testMail.sentAt))}
          </Text>
        </div>
      );
  }
}
