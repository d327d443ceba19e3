import { Button, ButtonGroup, ProgressBar, Tooltip } from "@shopify/polaris";
import type { BulkReport } from "#app/domain/bulk/bulk-report.ts";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import { MOST_AT_ONCE } from "#app/domain/bulk/bulk-change.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type BulkAsk = BulkStep["kind"];

type BulkBarProps = {
  /** How many are picked. */
  readonly picked: number;
  /** All of the view are meant, not only those in sight. */
  readonly isAll: boolean;
  /** Every row in sight is picked, and there are more. */
  readonly mayPickAll: boolean;
  readonly view: InboxView;
  readonly isBusy: boolean;
  /** Of a change that is under way. */
  readonly progress: BulkReport | null;
  readonly onAsk: (kind: BulkAsk) => void;
  readonly onPickAll: () => void;
  readonly onClear: () => void;
};

/** What can be done with the picked tickets; it lies over the end of the list, so that no row moves. */
export function BulkBar(props: BulkBarProps) {
  const { picked, isAll, view, isBusy, progress, onAsk, onClear } = props;
  const t = useWords();
  const actions: readonly (readonly [BulkAsk, string, string])[] = [
    ["assign", t("Assign"), "a"],
    ["tag", t("Tag"), "t"],
    ["close", t("Close"), "e"],
    ["snooze", t("Snooze"), "s"],
    view === "spam" ? ["not-spam", t("No spam"), "!"] : ["spam", t("Spam"), "!"],
  ];
  if (picked === 0 && !isAll && progress === null) return null;
  return (
    <div className="loupe-bulk" role="region" aria-label={t("Selected tickets")} data-test="bulk">
      {progress === null ? (
        <>
          <span className="loupe-bulk__count" role="status">
            {isAll
              ? t("All of this view, {most, number} at most", { most: MOST_AT_ONCE })
              : t("{count, plural, one {# selected} other {# selected}}", { count: picked })}
          </span>
          <ButtonGroup>
            {actions.map(([kind, words, key]) => (
              <Tooltip key={kind} content={t("{words} (key {key})", { words, key })}>
                <Button size="slim" disabled={isBusy} onClick={() => onAsk(kind)}>
                  {words}
                </Button>
              </Tooltip>
            ))}
          </ButtonGroup>
          {props.mayPickAll && !isAll && (
            <Button variant="plain" onClick={props.onPickAll}>
              {t("Select all in this view")}
            </Button>
          )}
          <Button variant="plain" onClick={onClear}>
            {t("Clear")}
          </Button>
        </>
      ) : (
        <>
          <span role="status">
            {t("{through, number} of {total, number} tickets", {
              through: progress.through,
              total: progress.total,
            })}
          </span>
          <span className="loupe-bulk__progress">
            <ProgressBar
              size="small"
              progress={(100 * progress.through) / Math.max(progress.total, 1)}
            />
          </span>
        </>
      )}
    </div>
  );
}
