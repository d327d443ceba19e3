import { BlockStack, Link, Page, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { Instant } from "#app/domain/shared/instant.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { AddMailboxCard } from "./add-mailbox-card.tsx";
import { MailboxCard } from "./mailbox-card.tsx";
import type { MailboxShown } from "./mailbox-shown.ts";
import { RemoveDialog } from "./remove-dialog.tsx";

export type MailboxIntent = "add" | "test" | "remove";

type MailboxesPageProps = {
  readonly mailboxes: readonly MailboxShown[];
  /** What became of the last step; a new object for each. `about` is the mailbox's id. */
  readonly answer: {
    readonly intent: MailboxIntent;
    readonly about: string | null;
    readonly refusal: string | null;
  } | null;
  readonly busy: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly onAdd: (address: string) => void;
  readonly onTest: (mailboxId: string) => void;
  readonly onRemove: (mailboxId: string, replacedBy: string) => void;
};

/** All addresses that customers write to. */
export function MailboxesPage(props: MailboxesPageProps) {
  const { mailboxes, answer, busy } = props;
  const t = useWords();
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  const [removing, setRemoving] = useState<string | null>(null);
  // What was said of an earlier step is no news in a dialog that opens later.
  const [old, setOld] = useState(answer);
  useEffect(() => {
    if (answer?.intent === "remove" && answer.refusal === null) setRemoving(null);
  }, [answer]);
  const refusalOf = (intent: MailboxIntent, about: string | null) =>
    answer?.intent === intent && answer.about === about ? answer.refusal : null;
  const shown = mailboxes.find(({ mailboxId }) => mailboxId === removing);
  return (
    <main>
      <Page
        narrowWidth
        title={t("Mailboxes")}
        subtitle={t("The addresses that customers write to")}
        backAction={{ content: t("Settings"), url: "/app/settings" }}
      >
        <BlockStack gap="400">
          {mailboxes.length === 0 && (
            <div className="loupe-beside-cards">
              <Text as="p">
                {t("No address yet: mail can’t arrive.")}{" "}
                <Link url="/app/setup">{t("Open the set-up guide")}</Link>
              </Text>
            </div>
          )}
          {mailboxes.map((mailbox, index) => (
            <MailboxCard
              key={mailbox.mailboxId}
              mailbox={mailbox}
              isFirst={index === 0 && mailboxes.length > 1}
              onTest={() => props.onTest(mailbox.mailboxId)}
              onRemove={
                mailboxes.length === 1
                  ? null
                  : () => {
                      setOld(answer);
                      setRemoving(mailbox.mailboxId);
                    }
              }
              refusal={refusalOf("test", mailbox.mailboxId)}
              busy={busy}
              {...when}
            />
          ))}
          <AddMailboxCard
            count={mailboxes.length}
            refusal={refusalOf("add", null)}
            busy={busy}
            onAdd={props.onAdd}
          />
          <div className="loupe-beside-cards">
            <Text as="p" tone="subdued">
              {t("How mail is forwarded at Google, Microsoft and other hosts stands in the guide.")}{" "}
              <Link url="/app/setup">{t("Open the set-up guide")}</Link>
            </Text>
          </div>
        </BlockStack>
      </Page>
      {shown && (
        <RemoveDialog
          mailbox={shown}
          others={mailboxes.filter(({ mailboxId }) => mailboxId !== removing)}
          refusal={answer === old ? null : refusalOf("remove", shown.mailboxId)}
          busy={busy}
          onSave={(replacedBy) => props.onRemove(shown.mailboxId, replacedBy)}
          onBack={() => setRemoving(null)}
        />
      )}
    </main>
  );
}
