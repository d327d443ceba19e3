import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import type { BulkReport } from "#app/domain/bulk/bulk-report.ts";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import { UNDO_MS } from "#app/domain/bulk/bulk-change.ts";
import { bulkWords } from "#app/ui/inbox/bulk-words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { BulkAnswer } from "#app/routes/app.bulk.ts";

const ASK_AGAIN_MS = 600;
const TOAST_MS = 10_000;
const ADDRESS = "/app/bulk";

/** The last change of this window, for the key that takes it back: also after another page was looked at. */
let last: { readonly id: string; readonly at: number } | null = null;

export type Bulk = {
  readonly report: BulkReport | null;
  /** A change is being sent, or is under way. */
  readonly isBusy: boolean;
  /** `tickets`: ids, or the query of the view of which all are meant. */
  readonly begin: (step: BulkStep, tickets: readonly string[] | { readonly query: string }) => void;
  readonly undo: () => void;
};

/** Sends a change of many tickets, asks how far it is, and says at its end what became of it. */
export function useBulk(onEnd: (report: BulkReport) => void): Bulk {
  const sending = useFetcher<BulkAnswer>({ key: "bulk" });
  const asking = useFetcher<BulkAnswer>({ key: "bulk-progress" });
  const shopify = useAppBridge();
  const t = useWords();
  const sent = sending.data?.report ?? null;
  const asked = asking.data?.report ?? null;
  const isNewer = asked !== null && asked.id === sent?.id && asked.isUndone === sent.isUndone;
  const report = isNewer ? asked : sent;
  const isUnderWay = report?.isUnderWay === true;
  const ended = useRef<string | null>(report === null || report.isUnderWay ? null : nameOf(report));
  const latest = useRef(onEnd);
  latest.current = onEnd;
  const { load } = asking;
  const { submit } = sending;

  useEffect(() => {
    if (!isUnderWay || asking.state !== "idle") return;
    const timer = setTimeout(() => load(`${ADDRESS}?id=${report.id}`), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isUnderWay, asking.state, load, report]);

  const refusal = sending.state === "idle" ? (sending.data?.refusal ?? null) : null;
  useEffect(() => {
    if (refusal !== null) shopify.toast.show(refusal, { isError: true });
  }, [refusal, sending.data, shopify]);

  const undoOne = (id: string) =>
    void submit({ intent: "undo", id }, { method: "post", action: ADDRESS });
  const undo = () => {
    if (last === null || Date.now() > last.at + UNDO_MS)
      shopify.toast.show(t("There is nothing to undo"));
    else undoOne(last.id);
  };

  useEffect(() => {
    if (report === null || report.isUnderWay || ended.current === nameOf(report)) return;
    ended.current = nameOf(report);
    last = report.isUndone || report.done === 0 ? null : { id: report.id, at: Date.now() };
    shopify.toast.show(
      bulkWords(t, report),
      last === null
        ? { duration: TOAST_MS / 2 }
        : { duration: TOAST_MS, action: t("Undo"), onAction: () => undoOne(report.id) },
    );
    latest.current(report);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- each end is told once
  }, [report]);

  return {
    report,
    isBusy: sending.state !== "idle" || isUnderWay,
    begin: (step, tickets) =>
      void submit(
        {
          intent: "begin",
          step: JSON.stringify(step),
          key: crypto.randomUUID(),
          ...("query" in tickets
            ? { tickets: "", query: tickets.query }
            : { tickets: tickets.join(",") }),
        },
        { method: "post", action: ADDRESS },
      ),
    undo,
  };
}

const nameOf = ({ id, isUndone }: BulkReport): string => `${id} ${isUndone ? "back" : "forth"}`;
