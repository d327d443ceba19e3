import { Form } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, Page, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import { AddressStep } from "./address-step.tsx";
import { ForwardingStep } from "./forwarding-step.tsx";
import { HoursStep } from "./hours-step.tsx";
import { PrefixStep } from "./prefix-step.tsx";
import { SetupStep } from "./setup-step.tsx";
import { TestMailStep, type TestMail } from "./test-mail-step.tsx";

type SetupIntent = "address" | "test" | "prefix" | "done";

type SetupPageProps = {
  readonly shopName: string;
  /** Null until the first step is done. */
  readonly supportAddress: string | null;
  readonly receivingAddress: string | null;
  readonly testMail: TestMail;
  readonly ticketPrefix: string;
  /** "Mon-Fri 09:00-17:00" */
  readonly openingHours: string;
  /** Codes such as `US-NY`. */
  readonly holidayRegions: readonly string[];
  /** True once the owner has said that the set-up is done. */
  readonly completed: boolean;
  /** Why the last step was not taken, and which one it was. */
  readonly refusal: {
    readonly intent: SetupIntent;
    readonly message: string;
  } | null;
  /** The intent that is being carried out right now. */
  readonly busy?: SetupIntent | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Three steps from an installed app to mail that arrives. */
export function SetupPage(props: SetupPageProps) {
  const { supportAddress, receivingAddress, testMail, completed, refusal, busy = null } = props;
  const refusalOf = (intent: string) => (refusal?.intent === intent ? refusal.message : null);
  const hasAddress = supportAddress !== null && receivingAddress !== null;
  return (
    <main>
      <Page
        narrowWidth
        title={completed ? "How mail reaches Loupe" : "Set up Loupe"}
        subtitle={`Connect the support address of ${props.shopName}. It takes about five minutes.`}
        {...(completed ? { backAction: { content: "Inbox", url: "/app" } } : {})}
      >
        <BlockStack gap="400">
          <SetupStep
            number={1}
            title="Name your support address"
            done={hasAddress}
            current={!hasAddress}
          >
            <AddressStep
              supportAddress={supportAddress}
              refusal={refusalOf("address")}
              busy={busy === "address"}
            />
          </SetupStep>
          <SetupStep
            number={2}
            title="Forward its mail to Loupe"
            done={testMail.state === "arrived"}
            current={hasAddress}
          >
            <ForwardingStep supportAddress={supportAddress} receivingAddress={receivingAddress} />
          </SetupStep>
          <SetupStep
            number={3}
            title="Prove the way with a test mail"
            done={testMail.state === "arrived"}
            current={hasAddress}
          >
            <TestMailStep
              supportAddress={hasAddress ? supportAddress : null}
              testMail={testMail}
              refusal={refusalOf("test")}
              busy={busy === "test"}
              now={props.now}
              timeZone={props.timeZone}
              locale={props.locale}
            />
          </SetupStep>
          <PrefixStep
            ticketPrefix={props.ticketPrefix}
            refusal={refusalOf("prefix")}
            busy={busy === "prefix"}
          />
          <HoursStep hours={props.openingHours} regions={props.holidayRegions} />
          {completed ? (
            <Banner tone="success">
              The set-up is done. You can change the address at any time.
            </Banner>
          ) : (
            <Done
              allowed={hasAddress}
              proven={testMail.state === "arrived"}
              refusal={refusalOf("done")}
              busy={busy === "done"}
            />
          )}
        </BlockStack>
      </Page>
    </main>
  );
}

type DoneProps = {
  readonly allowed: boolean;
  readonly proven: boolean;
  readonly refusal: string | null;
  readonly busy: boolean;
};

const Done = ({ allowed, proven, refusal, busy }: DoneProps) => (
  <Card>
    <Form method="post" className="loupe-between loupe-between--wrap">
      <input type="hidden" name="intent" value="done" />
      <Text as="p" tone={refusal === null ? "subdued" : "critical"}>
        {refusal ??
          (proven
            ? "Mail arrives. You are ready to answer."
            : "You can finish now and send the test mail later.")}
      </Text>
      <span data-test="setup-done">
        <Button
          submit
          variant={proven ? "primary" : "secondary"}
          disabled={!allowed}
          loading={busy}
        >
          Done
        </Button>
      </span>
    </Form>
  </Card>
);
