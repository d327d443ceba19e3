import { Badge, BlockStack, Button, Text } from "@shopify/polaris";
import type { PrivacyRequestView } from "#app/domain/privacy/privacy-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { countWords, requestWords } from "./request-words.ts";

type RequestListProps = {
  readonly requests: readonly PrivacyRequestView[];
  readonly onArchive: (requestId: string) => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Every request with its state: until when it is due, or what came of it. */
export function RequestList({ requests, onArchive, ...when }: RequestListProps) {
  const t = useWords();
  if (requests.length === 0) return <Text as="p">{t("Nobody has asked for anything yet.")}</Text>;
  return (
    <ul className="loupe-plain-list loupe-divided">
      {requests.map((request) => (
        <li
          key={request.requestId}
          data-test="privacy-request"
          data-kind={request.kind}
          data-state={request.doneAt === null ? "open" : "done"}
        >
          <BlockStack gap="100">
            <div className="loupe-between loupe-between--wrap">
              <Text as="span" fontWeight="medium" breakWord>
                {t(requestWords[request.kind])}
                {request.about !== null && `: ${request.about}`}
              </Text>
              <StateBadge request={request} now={when.now} />
            </div>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              <StateLine request={request} {...when} />
            </Text>
            {request.trouble !== null && (
              <Text as="p" variant="bodySm" breakWord>
                {t(request.trouble)}
              </Text>
            )}
            {request.archiveUntil !== null && (
              <div>
                <Button
                  variant="plain"
                  accessibilityLabel={
                    request.about === null
                      ? t("Download the archive")
                      : t("Download the archive of {about}", { about: request.about })
                  }
                  onClick={() => onArchive(request.requestId)}
                >
                  {t("Download the archive")}
                </Button>
              </div>
            )}
          </BlockStack>
        </li>
      ))}
    </ul>
  );
}

type One = { readonly request: PrivacyRequestView };

function StateBadge({ request, now }: One & { readonly now: Instant }) {
  const t = useWords();
  if (request.doneAt !== null)
    return request.trouble === null ? (
      <Badge tone="success">{t("Done")}</Badge>
    ) : (
      <Badge tone="warning">{t("Not carried out")}</Badge>
    );
  return Date.parse(request.dueAt) < now ? (
    <Badge tone="critical">{t("Overdue")}</Badge>
  ) : (
    <Badge tone="attention">{t("In progress")}</Badge>
  );
}

function StateLine({
  request,
  ...when
}: One & Pick<RequestListProps, "now" | "timeZone" | "locale">) {
  const t = useWords();
  const { doneAt, archiveUntil, dueAt } = request;
  if (doneAt === null)
    return withSlots(t("Asked {at} · due {due}", { at: slot("at"), due: fullTime(dueAt, when) }), {
      at: <Time at={request.receivedAt} {...when} />,
    });
  const counts = countWords(request, t);
  return (
    <>
      <Time at={doneAt} {...when} />
      {counts !== "" && ` · ${counts}`}
      {archiveUntil !== null &&
        ` · ${t("kept until {until}", { until: fullTime(archiveUntil, when) })}`}
    </>
  );
}
