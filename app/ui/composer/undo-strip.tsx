import { useEffect, useState } from "react";
import { Button, Text } from "@shopify/polaris";
import { useKeys } from "#app/ui/shared/use-keys.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** A mail that was sent a moment ago and has not left yet. */
export type JustSent = {
  readonly messageId: string;
  /** ISO 8601. */
  readonly undoUntil: string;
};

type UndoStripProps = {
  readonly sent: JustSent;
  readonly busy: boolean;
  readonly onUndo: (messageId: string) => void;
  readonly onOver: () => void;
};

const SECOND_MS = 1_000;

/** "Sending in 8 s · Undo", as long as it can be taken back. */
export function UndoStrip({ sent, busy, onUndo, onOver }: UndoStripProps) {
  const t = useWords();
  const until = Date.parse(sent.undoUntil);
  const [left, setLeft] = useState(() => secondsUntil(until));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsUntil(until)), SECOND_MS / 4);
    return () => clearInterval(timer);
  }, [until]);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver && !busy) onOver();
  }, [isOver, busy, onOver]);
  const undo = () => onUndo(sent.messageId);
  useKeys([{ key: "z", words: t("Take the reply back"), run: undo, disabled: isOver || busy }]);
  if (isOver && !busy) return null;
  return (
    <div className="loupe-undo" data-test="undo-send">
      <span aria-hidden="true">
        <Text as="span" variant="bodySm">
          {t("Sending in {seconds} s", { seconds: Math.max(0, left) })}
        </Text>
      </span>
      <span role="status">
        <Text as="span" visuallyHidden>
          {t("The reply leaves in a moment. Undo takes it back.")}
        </Text>
      </span>
      <Button size="slim" loading={busy} disabled={isOver} onClick={undo}>
        {t("Undo")}
      </Button>
    </div>
  );
}

/** Clocks of two computers differ: no page counts down from more than a minute. */
const MOST_SECONDS = 60;
const secondsUntil = (until: number): number =>
  Math.min(MOST_SECONDS, Math.ceil((until - Date.now()) / SECOND_MS));
