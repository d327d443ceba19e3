import { Button, Link, Text } from "@shopify/polaris";
import { correctionCauseWords } from "#app/domain/correction/correction-cause.ts";
import type { CorrectionView } from "#app/domain/correction/correction-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type CorrectionMarksProps = {
  readonly messageId: string;
  readonly corrections: readonly CorrectionView[];
  /** Begins a correction of this message; null where it can't be corrected. */
  readonly onCorrect: (() => void) | null;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Below a reply: what it corrects, when it was corrected, and the way to correct it. */
export function CorrectionMarks(props: CorrectionMarksProps) {
  const t = useWords();
  const { messageId, corrections, onCorrect, ...when } = props;
  const itself = corrections.find((one) => one.messageId === messageId);
  const by = corrections.filter((one) => one.correctsId === messageId);
  if (!itself && by.length === 0 && onCorrect === null) return null;
  return (
    <div className="loupe-corrections">
      {itself && (
        <Text as="p" variant="bodySm" breakWord>
          <Link url={`#message-${itself.correctsId}`}>{t("Corrects an earlier answer")}</Link>
          {" · "}
          {t("{cause}: {wrong}", {
            cause: t(correctionCauseWords[itself.cause]),
            wrong: itself.wrong,
          })}
        </Text>
      )}
      {by.map((one) => (
        <Text as="p" variant="bodySm" key={one.messageId}>
          <Link url={`#message-${one.messageId}`}>{t("Corrected")}</Link>
          {" · "}
          <Time at={one.at} {...when} />
        </Text>
      ))}
      {onCorrect !== null && (
        <Button size="slim" variant="tertiary" onClick={onCorrect}>
          {t("Correct this answer")}
        </Button>
      )}
    </div>
  );
}
