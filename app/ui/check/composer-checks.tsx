import type { RefObject } from "react";
import type { Finding } from "#app/domain/check/finding.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { ReplyEditor, WordsInText } from "#app/ui/composer/reply-editor.ts";
import { FindingList } from "./finding-list.tsx";
import { OverrideQuestion } from "./override-question.tsx";

type ComposerChecksProps = {
  readonly findings: readonly Finding[];
  readonly now: Instant;
  readonly disabled: boolean;
  readonly editor: RefObject<ReplyEditor | null>;
  /** What was answered to the last press of "send"; null where nothing blocks. */
  readonly question: string | null;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

/** What is not so in the reply, with the ways to put it right or to send it all the same. */
export const ComposerChecks = (props: ComposerChecksProps) => (
  <>
    <FindingList
      findings={props.findings}
      now={props.now}
      disabled={props.disabled}
      onFix={(finding, words) => props.editor.current?.replaceWords(placeOf(finding), words)}
      onShow={(finding) => props.editor.current?.markWords(placeOf(finding))}
    />
    {props.question !== null && (
      <OverrideQuestion
        question={props.question}
        reason={props.reason}
        disabled={props.disabled}
        onChange={props.onReason}
      />
    )}
  </>
);

const placeOf = ({ sentence, sentenceAt, start, end }: Finding): WordsInText => ({
  sentence,
  from: start - sentenceAt.start,
  to: end - sentenceAt.start,
});
