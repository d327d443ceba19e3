import { Form } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Link,
  Page,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { undoChoices } from "#app/domain/reply/undo-time.ts";
import type { Words } from "#app/domain/words/words.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type Waiting = {
  readonly messageId: string;
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly to: string;
  readonly by: string;
  readonly sendAt: string;
  readonly held: Words | null;
};

type Stopped = {
  readonly address: string;
  readonly reason: "bounced" | "dropped" | "complained";
  readonly words: string | null;
  readonly at: string;
  readonly ticketId: string | null;
};

type OutboxPageProps = {
  readonly waiting: readonly Waiting[];
  readonly stopped: readonly Stopped[];
  readonly search: string;
  /** Where more addresses are, or null at the end. */
  readonly nextHref: string | null;
  readonly undoSeconds: number;
  readonly mayClear: boolean;
  readonly maySet: boolean;
  /** Why the last press was not taken. */
  readonly refusal: string | null;
  /** What the last press did. */
  readonly told: string | null;
  /** True while a press is on its way. */
  readonly busy: boolean;
  readonly timeZone: string;
  readonly locale: string;
};

/** Mail that has not left, addresses that take none, and for how long a reply can be taken back. */
export function OutboxPage(props: OutboxPageProps) {
  const t = useWords();
  return (
    <main>
      <Page title={t("Outgoing mail")} backAction={{ content: t("Mail"), url: "/app/mail" }}>
        <BlockStack gap="400">
          {props.refusal !== null && <Banner tone="critical">{props.refusal}</Banner>}
          {props.refusal === null && props.told !== null && (
            <Banner tone="success">{props.told}</Banner>
          )}
          <WaitingCard {...props} />
          <StoppedCard {...props} />
          <UndoCard {...props} />
        </BlockStack>
      </Page>
    </main>
  );
}

function WaitingCard({ waiting, timeZone, locale }: OutboxPageProps) {
  const t = useWords();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("Waiting for their hour")}
        </Text>
        {waiting.length === 0 ? (
          <Text as="p" tone="subdued">
            {t(
              "No reply waits. With “Send later” a reply leaves at an hour that its writer chose.",
            )}
          </Text>
        ) : (
          <ul className="loupe-list" aria-label={t("Waiting for their hour")}>
            {waiting.map((mail) => (
              <li key={mail.messageId} className="loupe-parked" data-test="waiting-send">
                <div className="loupe-parked__words">
                  <Text as="h3" variant="headingSm" breakWord>
                    <Link url={`/app/tickets/${mail.ticketId}`}>
                      {mail.number} {mail.subject}
                    </Link>
                  </Text>
                  <Text as="p" variant="bodySm" tone="subdued" breakWord>
                    {t("{name} to {address}, {time}", {
                      name: mail.by,
                      address: mail.to,
                      time: fullTime(mail.sendAt, { timeZone, locale }),
                    })}
                  </Text>
                  {mail.held !== null && (
                    <InlineStack gap="200">
                      <Badge tone="attention">{t("Held")}</Badge>
                      <Text as="span" variant="bodySm" breakWord>
                        {t(mail.held)}
                      </Text>
                    </InlineStack>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </BlockStack>
    </Card>
  );
}

function StoppedCard(props: OutboxPageProps) {
  const { stopped, search, nextHref } = props;
  const t = useWords();
  const [typed, setTyped] = useState(search);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("Addresses that take no mail")}
        </Text>
        <Text as="p" tone="subdued">
          {t(
            "Mail to them bounced for good, or was reported as spam. Nothing is sent to them until somebody clears them.",
          )}
        </Text>
        <Form method="get" role="search">
          <TextField
            label={t("Find an address")}
            name="search"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={setTyped}
            connectedRight={<Button submit>{t("Find")}</Button>}
          />
        </Form>
        {stopped.length === 0 ? (
          <Text as="p" tone="subdued">
            {search === ""
              ? t("Every address takes mail.")
              : t("No such address is stopped. Look at its letters again.")}
          </Text>
        ) : (
          <ul className="loupe-list" aria-label={t("Addresses that take no mail")}>
            {stopped.map((one) => (
              <StoppedLine key={one.address} one={one} {...props} />
            ))}
          </ul>
        )}
        {nextHref !== null && (
          <InlineStack align="end">
            <Button url={nextHref}>{t("Show older")}</Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}

function StoppedLine({ one, ...props }: OutboxPageProps & { readonly one: Stopped }) {
  const t = useWords();
  const why = {
    bounced: t("Bounced for good"),
    dropped: t("Refused by the mail provider"),
    complained: t("Reported as spam"),
  }[one.reason];
  return (
    <li className="loupe-parked" data-test="stopped-address">
      <div className="loupe-parked__words">
        <Text as="h3" variant="headingSm" breakWord>
          {one.address}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {t("{reason}, {time}", { reason: why, time: fullTime(one.at, props) })}
          {one.ticketId !== null && (
            <>
              {" · "}
              <Link url={`/app/tickets/${one.ticketId}`}>{t("Ticket")}</Link>
            </>
          )}
        </Text>
        {one.words !== null && (
          <Text as="p" variant="bodySm" breakWord>
            {one.words}
          </Text>
        )}
      </div>
      {props.mayClear && (
        <Form method="post">
          <input type="hidden" name="intent" value="clear" />
          <input type="hidden" name="address" value={one.address} />
          <Button
            submit
            disabled={props.busy}
            accessibilityLabel={t("Let mail go to {address} again", { address: one.address })}
          >
            {t("Clear")}
          </Button>
        </Form>
      )}
    </li>
  );
}

function UndoCard({ undoSeconds, maySet, busy }: OutboxPageProps) {
  const t = useWords();
  const [seconds, setSeconds] = useState(String(undoSeconds));
  const options = undoChoices.map((choice) => ({
    value: String(choice),
    label:
      choice === 0
        ? t("A reply leaves at once")
        : t("{count, plural, one {# second} other {# seconds}}", { count: choice }),
  }));
  return (
    <Card>
      <Form method="post">
        <input type="hidden" name="intent" value="undo-time" />
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t("Taking a reply back")}
          </Text>
          <Select
            label={t("A reply waits before it leaves, so that its writer can take it back")}
            name="undoSeconds"
            options={options}
            value={seconds}
            onChange={setSeconds}
            disabled={!maySet || busy}
            helpText={maySet ? undefined : t("Only the shop’s owner changes this.")}
          />
          {maySet && (
            <Box>
              <Button submit disabled={busy || seconds === String(undoSeconds)}>
                {t("Save")}
              </Button>
            </Box>
          )}
        </BlockStack>
      </Form>
    </Card>
  );
}
