import { Badge, BlockStack, Button, Text } from "@shopify/polaris";
import type { PrivacyRequestView } from "#app/domain/privacy/privacy-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
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
  if (requests.length === 0) return <Text as="p">Nobody has asked for anything yet.</Text>;
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
                {requestWords[request.kind]}
                {request.about !== null && `: ${request.about}`}
              </Text>
              <StateBadge request={request} now={when.now} />
            </div>
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              <StateLine request={request} {...when} />
            </Text>
            {request.trouble !== null && (
              <Text as="p" variant="bodySm" breakWord>
                {request.trouble}
              </Text>
            )}
            {request.archiveUntil !== null && (
              <div>
                <Button
                  variant="plain"
                  accessibilityLabel={`Download the archive${request.about === null ? "" : ` of ${request.about}`}`}
                  onClick={() => onArchive(request.requestId)}
                >
                  Download the archive
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
  if (request.doneAt !== null)
    return request.trouble === null ? (
      <Badge tone="success">Done</Badge>
    ) : (
      <Badge tone="warning">Not carried out</Badge>
    );
  return Date.parse(request.dueAt) < now ? (
    <Badge tone="critical">Overdue</Badge>
  ) : (
    <Badge tone="attention">In progress</Badge>
  );
}

function StateLine({
  request,
  ...when
}: One & Pick<RequestListProps, "now" | "timeZone" | "locale">) {
  const { doneAt, archiveUntil, dueAt } = request;
  if (doneAt === null)
    return (
      <>
        Asked <Time at={request.receivedAt} {...when} /> · due {fullTime(dueAt, when)}
      </>
    );
  const counts = countWords(request);
  return (
    <>
      <Time at={doneAt} {...when} />
      {counts !== "" && ` · ${counts}`}
      {archiveUntil !== null && ` · kept until ${fullTime(archiveUntil, when)}`}
    </>
  );
}
