import {
  Badge,
  BlockStack,
  Box,
  Button,
  ButtonGroup,
  Card,
  InlineGrid,
  Link,
  Page,
  Text,
} from "@shopify/polaris";
import {
  complaintOutcomes,
  complaintOutcomeWords,
  complaintStepWords,
  type ComplaintOutcome,
  type ComplaintStep,
} from "#app/domain/complaint/complaint.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ListedComplaintShown = {
  readonly complaintId: string;
  readonly ticketId: string;
  readonly number: string;
  readonly subject: string;
  readonly customer: string;
  readonly assigneeName: string | null;
  readonly about: string;
  readonly step: ComplaintStep;
  readonly outcome: ComplaintOutcome | null;
  readonly remedy: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
};

type ComplaintsPageProps = {
  readonly list: "open" | "closed";
  readonly complaints: readonly ListedComplaintShown[];
  readonly open: number;
  readonly unacknowledged: number;
  readonly closed: Readonly<Partial<Record<ComplaintOutcome, number>>>;
  readonly days: number;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

const lists = [
  { list: "open", words: say("Open"), url: "/app/complaints" },
  { list: "closed", words: say("Closed"), url: "/app/complaints?list=closed" },
] as const;

/** Every complaint of the shop: how old it is, how far, and how it ended. */
export function ComplaintsPage(props: ComplaintsPageProps) {
  const t = useWords();
  const { list, complaints, open, closed, days } = props;
  const when = { now: useNow(props.now), timeZone: props.timeZone, locale: props.locale };
  const number = new Intl.NumberFormat(props.locale);
  const sum = [
    { name: "open", words: t("Open"), count: open },
    { name: "unacknowledged", words: t("Not acknowledged yet"), count: props.unacknowledged },
    ...complaintOutcomes.map((outcome) => ({
      name: outcome,
      words: t("{outcome}, last {days} days", { outcome: t(complaintOutcomeWords[outcome]), days }),
      count: closed[outcome] ?? 0,
    })),
  ];
  return (
    <main>
      <Page
        title={t("Complaints")}
        subtitle={t("Each has its own track, and is closed only with an outcome")}
        backAction={{ content: t("Reviews"), url: "/app/reviews" }}
      >
        <BlockStack gap="400">
          <Card>
            <InlineGrid columns={{ xs: 2, sm: 3, md: 6 }} gap="300">
              {sum.map(({ name, words, count }) => (
                <BlockStack key={name}>
                  <Text as="span" variant="headingMd">
                    <span data-test={`complaints-${name}`}>{number.format(count)}</span>
                  </Text>
                  <Text as="span" variant="bodySm" tone="subdued">
                    {words}
                  </Text>
                </BlockStack>
              ))}
            </InlineGrid>
          </Card>
          <Box paddingInline={{ xs: "400", sm: "0" }}>
            <ButtonGroup>
              {lists.map((one) => (
                <Button
                  key={one.list}
                  url={one.url}
                  variant={one.list === list ? "primary" : "secondary"}
                >
                  {t(one.words)}
                </Button>
              ))}
            </ButtonGroup>
          </Box>
          <Card>
            {complaints.length === 0 ? (
              <Text as="p" tone="subdued">
                {list === "open"
                  ? t(
                      "No complaint is open. Mails with a complaint come here by themselves; on any ticket you can say that it is one.",
                    )
                  : t("No complaint was closed yet.")}
              </Text>
            ) : (
              <ul className="loupe-plain-list loupe-divided" aria-label={t("Complaints")}>
                {complaints.map((complaint) => (
                  <li
                    key={complaint.complaintId}
                    data-test="listed-complaint"
                    data-step={complaint.step}
                  >
                    <Line complaint={complaint} {...when} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </BlockStack>
      </Page>
    </main>
  );
}

function Line({
  complaint,
  ...when
}: {
  readonly complaint: ListedComplaintShown;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
}) {
  const t = useWords();
  const { outcome, remedy, closedAt } = complaint;
  const days = Math.floor((when.now - Date.parse(complaint.openedAt)) / DAY_MS);
  return (
    <BlockStack gap="100">
      <div className="loupe-between loupe-between--wrap">
        <Text as="span" breakWord>
          <Link url={`/app/tickets/${complaint.ticketId}`}>
            {complaint.number} {complaint.subject || t("(no subject)")}
          </Link>
        </Text>
        <Badge tone={closedAt === null ? "attention" : "success"}>
          {t(
            outcome === null ? complaintStepWords[complaint.step] : complaintOutcomeWords[outcome],
          )}
        </Badge>
      </div>
      {complaint.about !== "" && (
        <Text as="p" breakWord>
          {t("“{text}”", { text: complaint.about })}
        </Text>
      )}
      {remedy !== "" && (
        <Text as="p" breakWord>
          {t("Remedy: {remedy}", { remedy })}
        </Text>
      )}
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {complaint.customer} · {complaint.assigneeName ?? t("Unassigned")} ·{" "}
        {closedAt === null ? (
          <>{t("{days, plural, =0 {since today} one {for # day} other {for # days}}", { days })}</>
        ) : (
          <>
            {t("closed")} <Time at={closedAt} {...when} />
          </>
        )}
      </Text>
    </BlockStack>
  );
}
