import { useKeys } from "#app/ui/shared/use-keys.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ASSIGNEE_FIELD } from "./assignee-field.tsx";
import { focusReply } from "./focus-reply.ts";
import { TAG_FIELD } from "./tag-field.tsx";

/** Where the keys of a ticket's page lead. */
export type TicketWays = {
  readonly onBack: () => void;
  /** To the ticket that stood beside this one in the list. */
  readonly onBeside: (step: 1 | -1) => void;
  readonly onMerge: () => void;
  readonly onUndo: () => void;
};

/** The shortcuts of a ticket's page; closing and snoozing have theirs where they are decided. */
export function useTicketKeys(
  ways: TicketWays | null,
  { mayWork, onNote }: { readonly mayWork: boolean; readonly onNote: () => void },
): void {
  const t = useWords();
  const disabled = !mayWork;
  const isNowhere = ways === null;
  useKeys([
    { key: "r", words: t("Reply"), run: focusReply, disabled },
    { key: "n", words: t("Write a note"), run: onNote, disabled },
    { key: "a", words: t("Assign"), run: () => goTo(ASSIGNEE_FIELD), disabled },
    { key: "t", words: t("Tag"), run: () => goTo(TAG_FIELD), disabled },
    {
      key: "m",
      words: t("Merge or split"),
      run: () => ways?.onMerge(),
      disabled: disabled || isNowhere,
    },
    {
      key: "z",
      words: t("Undo the last step"),
      run: () => ways?.onUndo(),
      disabled: disabled || isNowhere,
    },
    { key: "j", words: t("Next ticket"), run: () => ways?.onBeside(1), disabled: isNowhere },
    { key: "k", words: t("Previous ticket"), run: () => ways?.onBeside(-1), disabled: isNowhere },
    { key: "u", words: t("Back to the list"), run: () => ways?.onBack(), disabled: isNowhere },
  ]);
}

function goTo(fieldId: string): void {
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
