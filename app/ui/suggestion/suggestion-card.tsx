import { BlockStack, Button, ButtonGroup, Link, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { markedText } from "#app/domain/suggestion/marked-text.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { DraftShown } from "./suggestion-shown.ts";

type SuggestionCardProps = {
  readonly draft: DraftShown;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly disabled: boolean;
  readonly onUse: () => void;
  readonly onDismiss: () => void;
};

/**
 * An answer to begin with, over the composer. It comes when the page is there already: one line, so that nothing moves far, and on
 * request what it says and from where each fact is known. Only an agent sends.
 */
export function SuggestionCard({
  draft,
  disabled,
  onUse,
  onDismiss,
  ...when
}: SuggestionCardProps) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  return (
    <section
      className="loupe-suggestion"
      aria-label={t("Suggested answer")}
      data-test="suggestion"
      data-question={draft.questionKey}
    >
      <BlockStack gap="200">
        <div className="loupe-between loupe-between--wrap">
          <Text as="h2" variant="headingSm" breakWord>
            {t("Suggested answer: {question}", { question: draft.question })}
          </Text>
          <ButtonGroup>
            <Button
              size="slim"
              disclosure={isOpen ? "up" : "down"}
              ariaExpanded={isOpen}
              ariaControls={body}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? t("Hide") : t("Show")}
            </Button>
            <Button size="slim" disabled={disabled} onClick={onUse}>
              {t("Use as draft")}
            </Button>
            <Button size="slim" variant="tertiary" disabled={disabled} onClick={onDismiss}>
              {t("Dismiss")}
            </Button>
          </ButtonGroup>
        </div>
        <div id={body}>{isOpen && <Shown draft={draft} {...when} />}</div>
      </BlockStack>
    </section>
  );
}

type ShownProps = Pick<SuggestionCardProps, "draft" | "now" | "timeZone" | "locale">;

function Shown({ draft, ...when }: ShownProps) {
  const t = useWords();
  const [shown, setShown] = useState<string | null>(null);
  const { asked, language, text, phrases, sources, unanswered } = draft;
  return (
    <BlockStack gap="200">
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {t("The customer asks: “{words}”", { words: asked })}
      </Text>
      <div className="loupe-suggestion__text" lang={language} data-test="suggested-text">
        {markedText(text, phrases).map(({ words, source }, index) => {
          // Pieces have no name of their own and never move.
          const key = `${index} ${source ?? ""}`;
          if (source === null) return <span key={key}>{words}</span>;
          return (
            <mark key={key} className={source === shown ? "loupe-suggestion__shown" : ""}>
              {words}
            </mark>
          );
        })}
      </div>
      <div>
        <Text as="h3" variant="bodySm" tone="subdued">
          {t("Known from")}
        </Text>
        <ul className="loupe-suggestion__sources">
          {sources.map(({ id, label, href, asOf }) => (
            <li
              key={id}
              data-test="suggestion-source"
              onMouseEnter={() => setShown(id)}
              onMouseLeave={() => setShown(null)}
              onFocus={() => setShown(id)}
              onBlur={() => setShown(null)}
            >
              <Text as="span" variant="bodySm" breakWord>
                {href === null ? (
                  label
                ) : (
                  <Link
                    url={href}
                    {...(href.startsWith("shopify:") ? { target: "_top" as const } : {})}
                  >
                    {label}
                  </Link>
                )}
                {asOf !== null && <Age asOf={asOf} {...when} />}
              </Text>
            </li>
          ))}
        </ul>
      </div>
      {unanswered.map(({ question, because }) => (
        <Text key={question} as="p" variant="bodySm" tone="subdued" breakWord>
          {t("Not answered: {question} ({because})", { question, because })}
        </Text>
      ))}
    </BlockStack>
  );
}

type AgeProps = {
  readonly asOf: string;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Minutes while they tell something, then the day. */
function Age({ asOf, now, ...place }: AgeProps) {
  const t = useWords();
  const minutes = Math.max(0, Math.floor((now - Date.parse(asOf)) / MINUTE_MS));
  const words =
    minutes < MOST_MINUTES
      ? t("{minutes, plural, =0 {just now} one {# minute ago} other {# minutes ago}}", { minutes })
      : t("since {day}", { day: dayWords(asOf, place) });
  return (
    <Text as="span" tone="subdued">
      {" · "}
      {words}
    </Text>
  );
}

const MOST_MINUTES = 120;
