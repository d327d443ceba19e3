import { useState } from "react";
import { Banner, Button, InlineStack, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import { isNothing, type DraftContent, type DraftState, type DraftStore } from "./draft-store.ts";

type DraftLineProps = {
  readonly draft: DraftStore;
  readonly state: DraftState;
  readonly disabled: boolean;
};

/** Whether what was written is kept, the way to throw it away, and back. */
export function DraftLine({ draft, state, disabled }: DraftLineProps) {
  const t = useWords();
  const [thrown, setThrown] = useState<DraftContent | null>(null);
  const [isLost, setLost] = useState(false);
  const nothing = isNothing(state);
  const discard = () => {
    setLost(false);
    draft
      .discard()
      .then((content) => {
        if (draft.get().conflict === null) setThrown(content);
      })
      .catch(() => setLost(true));
  };
  if (nothing && thrown !== null)
    return (
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" variant="bodySm" tone="subdued">
          {t("Draft discarded")}
        </Text>
        <Button
          size="micro"
          disabled={disabled}
          onClick={() => {
            draft.restore(thrown, null);
            setThrown(null);
          }}
        >
          {t("Put it back")}
        </Button>
      </InlineStack>
    );
  if (nothing || state.conflict !== null) return null;
  return (
    <InlineStack gap="200" blockAlign="center">
      <span data-test="draft-state" data-state={state.saving} aria-live="polite">
        <Text
          as="span"
          variant="bodySm"
          tone={state.saving === "failed" || isLost ? "caution" : "subdued"}
        >
          {isLost
            ? t("Not discarded: Loupe could not be reached.")
            : state.saving === "saved"
              ? t("Draft saved")
              : state.saving === "failed"
                ? (state.trouble ?? t("Draft not saved yet. It is kept here and tried again."))
                : t("Saving draft…")}
        </Text>
      </span>
      <Button size="micro" variant="tertiary" disabled={disabled} onClick={discard}>
        {t("Discard draft")}
      </Button>
    </InlineStack>
  );
}

/** Another tab or device wrote on the same draft: one of the two stays. */
export function DraftConflict({ draft, state }: Pick<DraftLineProps, "draft" | "state">) {
  const t = useWords();
  if (state.conflict === null) return null;
  const { newest } = state.conflict;
  return (
    <div data-test="draft-conflict" role="alert">
      <Banner
        tone="warning"
        title={
          newest
            ? t("This draft was changed in another tab or on another device")
            : t("This draft was sent or discarded in another tab or on another device")
        }
        action={{ content: t("Keep this one"), onAction: draft.keepMine }}
        secondaryAction={{
          content: newest ? t("Take that one") : t("Clear this one"),
          onAction: draft.takeTheirs,
        }}
      >
        {newest && (
          <Text as="p" breakWord>
            {t("There it begins: “{words}”", { words: beginning(newest.html) })}
          </Text>
        )}
      </Banner>
    </div>
  );
}

const BEGINNING = 120;

const beginning = (html: string): string => {
  const words = html
    .replace(/<[^<>]{0,2000}>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/\s{1,}/g, " ")
    .trim();
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING)}…` : words;
};
