import { Link, List, Modal, Text } from "@shopify/polaris";
import type { BulkReport } from "#app/domain/bulk/bulk-report.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { bulkWords } from "./bulk-words.ts";

type BulkOutcomeProps = {
  readonly report: BulkReport;
  /** Closes those that want a reason, once it is given. */
  readonly onGiveReason: () => void;
  readonly onClose: () => void;
};

/** After a change that could not be made everywhere: which tickets were left out, and why. */
export function BulkOutcome({ report, onGiveReason, onClose }: BulkOutcomeProps) {
  const t = useWords();
  const { refused, refusedInAll } = report;
  const wantsReason = refused.some((ticket) => ticket.wantsReason);
  const hidden = refusedInAll - refused.length;
  return (
    <Modal
      open
      title={t(
        "{count, plural, one {# ticket was left as it is} other {# tickets were left as they are}}",
        {
          count: refusedInAll,
        },
      )}
      onClose={onClose}
      {...(wantsReason
        ? { primaryAction: { content: t("Close them with a reason"), onAction: onGiveReason } }
        : {})}
      secondaryActions={[{ content: t("Done"), onAction: onClose }]}
    >
      <Modal.Section>
        {report.done > 0 && <Text as="p">{bulkWords(t, report)}</Text>}
        <List>
          {refused.map(({ ticketId, number, words }) => (
            <List.Item key={ticketId}>
              {number !== "" && <Link url={`/app/tickets/${ticketId}`}>{number}</Link>} {t(words)}
            </List.Item>
          ))}
        </List>
        {hidden > 0 && (
          <Text as="p" tone="subdued">
            {t("And {count, plural, one {# more} other {# more}}", { count: hidden })}
          </Text>
        )}
      </Modal.Section>
    </Modal>
  );
}
