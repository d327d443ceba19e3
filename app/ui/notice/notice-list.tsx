import { BlockStack, Link, Text } from "@shopify/polaris";
import type { ListedNotice } from "#app/domain/alert/listed-notice.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { noticeWords, untilWords } from "./notice-words.ts";

type NoticeListProps = {
  readonly notices: readonly ListedNotice[];
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  /** A ticket was opened from the list. */
  readonly onOpen: (ticketId: string) => void;
};

/** The newest first; each leads to its ticket. */
export const NoticeList = ({ notices, onOpen, ...when }: NoticeListProps) => (
  <ul className="loupe-plain-list loupe-divided">
    {notices.map((notice) => (
      <li key={notice.noticeId} data-test="notice" data-read={notice.read}>
        <Line notice={notice} onOpen={onOpen} {...when} />
      </li>
    ))}
  </ul>
);

function Line({
  notice,
  onOpen,
  ...when
}: Omit<NoticeListProps, "notices"> & { readonly notice: ListedNotice }) {
  const t = useWords();
  const { kind, detail, ticketId, read, at } = notice;
  const name = `${detail.number} ${detail.subject || t("(no subject)")}`;
  const until = untilWords(t, kind);
  const isMiss = kind === "missed" || kind === "missed-again";
  return (
    <BlockStack gap="050">
      <div className="loupe-between">
        <Text
          as="span"
          breakWord
          fontWeight={read ? "regular" : "semibold"}
          {...(isMiss ? { tone: "critical" as const } : {})}
        >
          {!read && (
            <Text as="span" visuallyHidden>
              {t("New: ")}
            </Text>
          )}
          {noticeWords(t, kind, detail)}
        </Text>
        <Text as="span" variant="bodySm" tone="subdued">
          <Time at={at} {...when} />
        </Text>
      </div>
      <Text as="span" variant="bodySm" breakWord>
        {kind === "archive-ready" ? (
          <Link url="/app/privacy">{t("Open Privacy")}</Link>
        ) : detail.text !== undefined ? (
          <Link
            url={
              detail.text.count > 1
                ? "/app/texts"
                : `/app/texts/${encodeURIComponent(detail.text.key)}`
            }
          >
            {detail.text.count > 1 ? t("Texts of the shop") : detail.subject}
          </Link>
        ) : ticketId === null ? (
          name
        ) : (
          <Link url={`/app/tickets/${ticketId}`} onClick={() => onOpen(ticketId)}>
            {name}
          </Link>
        )}
      </Text>
      {until !== null && detail.readBy !== null && (
        <Text as="span" variant="bodySm" tone="subdued">
          {until} {fullTime(detail.readBy, when)}
        </Text>
      )}
    </BlockStack>
  );
}
