import { Form } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  Link,
  Text,
  TextField,
} from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import type { OldTicketView, RetentionView } from "#app/domain/privacy/privacy-view.ts";
import { readMonths } from "#app/domain/privacy/retention.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export type DryRun = {
  /** What was found for the months that were looked at last; null before. */
  readonly found: (RetentionView & { readonly listed: readonly OldTicketView[] }) | null;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onLook: (months: string) => void;
  readonly onExport: (months: string) => void;
};

type RetentionFormProps = {
  readonly retention: RetentionView;
  readonly refusal: string | null;
  readonly saved: string | null;
  readonly busy: boolean;
  readonly dryRun: DryRun;
  readonly timeZone: string;
  readonly locale: string;
};

/** How long what people wrote is kept: what would go is shown before it is chosen. */
export function RetentionForm(props: RetentionFormProps) {
  const t = useWords();
  const { retention, refusal, busy, dryRun, ...when } = props;
  const form = useRef<HTMLFormElement>(null);
  const { typed, setTyped, isChanged, discard } = useTyped(props);
  const read = readMonths(typed);
  const error = "error" in read ? read.error : null;
  const isLimited = typed.trim() !== "" && error === null;
  return (
    <Form method="post" noValidate ref={form} data-test="retention">
      <FormSaveBar id="retention" open={isChanged} busy={busy} form={form} onDiscard={discard} />
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">
            {t("How long messages are kept")}
          </Text>
          {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
          <TextField
            label={t("Anonymise closed tickets after this many months")}
            name="months"
            inputMode="numeric"
            autoComplete="off"
            placeholder={t("Never")}
            value={typed}
            onChange={setTyped}
            {...(error === null ? {} : { error: t(error) })}
            helpText={t(
              "Counted from the day a ticket was closed. What people wrote goes for good, with names, addresses, files and original mails; numbers, dates and response times stay. It happens at night.",
            )}
          />
          {retention.months !== null && !isChanged && (
            <>
              <Text as="p">{goesWords(retention, when, t)}</Text>
              <OldMails mails={retention.mails} />
            </>
          )}
          <ButtonGroup>
            <Button
              disabled={!isLimited || dryRun.busy}
              loading={dryRun.busy}
              onClick={() => dryRun.onLook(typed)}
            >
              {t("Show what would go")}
            </Button>
            <Button variant="plain" disabled={!isLimited} onClick={() => dryRun.onExport(typed)}>
              {t("Export the list")}
            </Button>
          </ButtonGroup>
          <div aria-live="polite">
            {dryRun.refusal !== null && <Text as="p">{dryRun.refusal}</Text>}
            {dryRun.found && <Found found={dryRun.found} {...when} />}
          </div>
        </BlockStack>
      </Card>
    </Form>
  );
}

type When = { readonly timeZone: string; readonly locale: string };

function goesWords({ tickets, oldest, newest }: RetentionView, when: When, t: Translate): string {
  if (tickets === 0 || !oldest || !newest) return t("No ticket is that old now.");
  return t(
    "{tickets, plural, one {One ticket is that old now: {oldest}, closed {first}.} other {# tickets are that old now: from {oldest}, closed {first}, to {newest}, closed {last}.}}",
    {
      tickets,
      oldest: oldest.number,
      first: fullTime(oldest.closedAt, when),
      newest: newest.number,
      last: fullTime(newest.closedAt, when),
    },
  );
}

const Found = ({ found, ...when }: When & { readonly found: NonNullable<DryRun["found"]> }) => {
  const t = useWords();
  return (
    <BlockStack gap="200">
      <div data-test="dry-run">
        <Text as="p" fontWeight="medium">
          {t("{months, plural, one {After one month:} other {After # months:}}", {
            months: found.months ?? 0,
          })}{" "}
          {goesWords(found, when, t)}
        </Text>
        <OldMails mails={found.mails} />
      </div>
      {found.listed.length > 0 && (
        <ul className="loupe-plain-list">
          {found.listed.map(({ ticketId, number, closedAt }) => (
            <li key={ticketId}>
              <Link url={`/app/tickets/${ticketId}`}>{number}</Link>{" "}
              <Text as="span" tone="subdued">
                {t("closed {closedAt}", { closedAt: fullTime(closedAt, when) })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {found.tickets > found.listed.length && (
        <Text as="p" tone="subdued">
          {t("And {more} more: export the list to see all.", {
            more: found.tickets - found.listed.length,
          })}
        </Text>
      )}
    </BlockStack>
  );
};

/** Mail that was screened out or parked goes with the tickets. */
function OldMails({ mails }: { readonly mails: number }) {
  const t = useWords();
  if (mails === 0) return null;
  return (
    <Text as="p">
      {t(
        "{count, plural, one {One mail that stands on no ticket is that old, too.} other {# mails that stand on no ticket are that old, too.}}",
        { count: mails },
      )}
    </Text>
  );
}

/** What was typed stays until it is saved or discarded. */
function useTyped({ retention, saved }: RetentionFormProps) {
  const kept = retention.months === null ? "" : String(retention.months);
  const [typed, setTyped] = useState(kept);
  const isChanged = typed.trim() !== kept;
  const isOurs = saved !== null && saved === kept;
  useEffect(() => {
    if (isOurs) setTyped(kept);
  }, [isOurs, kept]);
  return { typed, setTyped, isChanged, discard: () => setTyped(kept) };
}
