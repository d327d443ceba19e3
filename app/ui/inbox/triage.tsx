import { useEffect, useState } from "react";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import type { BulkReport } from "#app/domain/bulk/bulk-report.ts";
import type { InboxRow } from "#app/domain/ticket/inbox-row.ts";
import type { InboxView } from "#app/domain/ticket/inbox-view.ts";
import type { AroundInbox } from "./around-inbox.ts";
import { BulkBar, type BulkAsk } from "./bulk-bar.tsx";
import { BulkDialog } from "./bulk-dialog.tsx";
import { BulkOutcome } from "./bulk-outcome.tsx";
import type { Selection } from "./row-pick.tsx";
import { useInboxKeys } from "./use-inbox-keys.ts";

type Targets = readonly string[] | { readonly query: string };

type TriageProps = {
  readonly rows: readonly InboxRow[];
  readonly view: InboxView;
  /** Of what the page shows, without its page. */
  readonly query: string;
  readonly nextHref: string | null;
  readonly previousHref: string | null;
  readonly mayChange: boolean;
  readonly around: AroundInbox | null;
  readonly locale: string;
  readonly selection: Selection & {
    readonly isAll: boolean;
    readonly onClear: () => void;
    readonly onPickAll: () => void;
  };
  readonly report: BulkReport | null;
  readonly isBusy: boolean;
  /** The last report was about tickets that were left out. */
  readonly leftOut: BulkReport | null;
  readonly onSeen: () => void;
  readonly onBegin: (step: BulkStep, tickets: Targets) => void;
  readonly onUndo: () => void;
};

/** So many are closed, or called spam, without being asked: undoing is one key away. */
const WITHOUT_QUESTION = 25;

/** Works through a list: picked tickets, or the one that has the focus, and what is done with them. */
export function Triage(props: TriageProps) {
  const { rows, selection, around, view, report, leftOut } = props;
  const { selected, isAll } = selection;
  const [asking, setAsking] = useState<{ ask: BulkAsk | "reason"; targets: Targets } | null>(null);
  useEffect(() => setAsking(null), [view]);

  const begin = (step: BulkStep, targets: Targets) => {
    setAsking(null);
    props.onBegin(step, targets);
  };
  const ask = (kind: BulkAsk, focused: string | null = null) => {
    const ids = selected.size > 0 ? [...selected] : focused === null ? [] : [focused];
    const targets = isAll ? { query: props.query } : ids;
    if (!props.mayChange || (!isAll && ids.length === 0) || props.isBusy) return;
    const isMany = isAll || ids.length > WITHOUT_QUESTION;
    if (kind === "assign" || kind === "tag" || kind === "snooze" || isMany)
      setAsking({ ask: kind, targets });
    else begin(kind === "close" ? { kind, reason: "", cause: "" } : { kind }, targets);
  };
  useInboxKeys({
    ids: rows.map(({ ticketId }) => ticketId),
    nextHref: props.nextHref,
    previousHref: props.previousHref,
    mayChange: props.mayChange,
    isSpamView: view === "spam",
    hasPicked: selected.size > 0,
    onToggle: selection.onToggle,
    onClear: selection.onClear,
    onAsk: ask,
    onUndo: props.onUndo,
  });

  const isAbout = (ticketId: string) =>
    asking !== null && ("query" in asking.targets || asking.targets.includes(ticketId));
  const tagsHad = rows.filter((row) => isAbout(row.ticketId)).flatMap(({ tags = [] }) => tags);
  return (
    <>
      <BulkBar
        picked={selected.size}
        isAll={isAll}
        mayPickAll={
          rows.length > 0 &&
          selected.size === rows.length &&
          (props.nextHref !== null || props.previousHref !== null)
        }
        view={view}
        isBusy={props.isBusy}
        progress={report?.isUnderWay === true ? report : null}
        onAsk={ask}
        onPickAll={selection.onPickAll}
        onClear={selection.onClear}
      />
      {asking !== null && (
        <BulkDialog
          ask={asking.ask}
          count={"query" in asking.targets ? null : asking.targets.length}
          around={around}
          tagsHad={[...new Set(tagsHad)]}
          locale={props.locale}
          onStep={(step) => begin(step, asking.targets)}
          onBack={() => setAsking(null)}
        />
      )}
      {leftOut !== null && asking === null && (
        <BulkOutcome
          report={leftOut}
          onClose={props.onSeen}
          onGiveReason={() => {
            props.onSeen();
            const wanting = leftOut.refused.filter(({ wantsReason }) => wantsReason);
            setAsking({ ask: "reason", targets: wanting.map(({ ticketId }) => ticketId) });
          }}
        />
      )}
    </>
  );
}
