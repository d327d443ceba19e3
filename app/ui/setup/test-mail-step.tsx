import { Form } from "@remix-run/react";
import { BlockStack, Button, InlineError, InlineStack, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { MarkForm } from "./mark-form.tsx";
import { TestMailState, type TestMail } from "./test-mail-state.tsx";

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
  const t = useWords();
  return (
    <BlockStack gap="300">
      <Form method="post">
        <input type="hidden" name="intent" value="test" />
        <BlockStack gap="300">
          <Text as="p" breakWord>
            {supportAddress === null
              ? t(
                  "Loupe writes to your support address. When the mail comes back here, the way is open.",
                )
              : t("Loupe writes to {address}. When the mail comes back here, the way is open.", {
                  address: supportAddress,
                })}
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
              {testMail.state === "not-sent" ? t("Send a test mail") : t("Send another")}
            </Button>
          </div>
        </BlockStack>
      </Form>
      {testMail.state !== "arrived" && supportAddress !== null && (
        <InlineStack>
          <MarkForm step="test" mark="skipped" words={t("Later")} busy={busy} />
        </InlineStack>
      )}
    </BlockStack>
  );
}
