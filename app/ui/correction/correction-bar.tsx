import { Banner, Text } from "@shopify/polaris";
import { correctionCauseWords } from "#app/domain/correction/correction-cause.ts";
import type { Correction } from "#app/domain/correction/correction.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type CorrectionBarProps = {
  readonly correction: Correction;
  readonly disabled: boolean;
  /** It is an ordinary reply after all. */
  readonly onDrop: () => void;
};

/** Above a reply that corrects an earlier one. */
export function CorrectionBar({ correction, disabled, onDrop }: CorrectionBarProps) {
  const t = useWords();
  return (
    <div data-test="correcting">
      <Banner
        tone="info"
        title={t("This is a correction")}
        action={{ content: t("Not a correction"), disabled, onAction: onDrop }}
      >
        <Text as="p" breakWord>
          {t("{cause}: {wrong}", {
            cause: t(correctionCauseWords[correction.cause]),
            wrong: correction.wrong,
          })}
        </Text>
      </Banner>
    </div>
  );
}
