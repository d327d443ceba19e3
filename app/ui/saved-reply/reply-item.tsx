import { Badge, Button, InlineStack, Link, Text } from "@shopify/polaris";
import { fullTime } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { TemplateWords } from "./template-words.tsx";
import type { ListStep } from "./list-step.ts";

/** A saved reply as a list shows it. */
export type ListedReplyShown = {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly shortcut: string | null;
  readonly isOwn: boolean;
  readonly excerpt: string;
  readonly usedCount: number;
  /** ISO 8601; null while it was never used. */
  readonly usedAt: string | null;
};

type ReplyItemProps = {
  readonly reply: ListedReplyShown;
  readonly busy: boolean;
  readonly timeZone: string;
  readonly locale: string;
  readonly onStep: (step: ListStep) => void;
};

export function ReplyItem({ reply, busy, onStep, timeZone, locale }: ReplyItemProps) {
  const t = useWords();
  const { id, name, shortcut, isOwn, excerpt, usedCount, usedAt } = reply;
  return (
    <li className="loupe-reply" data-test="saved-reply">
      <div className="loupe-reply__words">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm" breakWord>
            <Link url={`/app/saved-replies/${id}`} removeUnderline>
              {name}
            </Link>
          </Text>
          {shortcut !== null && <Badge>{`/${shortcut}`}</Badge>}
          {isOwn && <Badge tone="info">{t("Only for you")}</Badge>}
        </InlineStack>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          <TemplateWords words={excerpt} />
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          {usedAt === null
            ? t("Not used yet")
            : t("Used {count, plural, one {once} other {# times}}, last on {day}", {
                count: usedCount,
                day: fullTime(usedAt, { timeZone, locale }),
              })}
        </Text>
      </div>
      <InlineStack gap="200">
        <Button
          size="slim"
          disabled={busy}
          accessibilityLabel={t("Copy “{name}”", { name })}
          onClick={() => onStep({ intent: "duplicate", id })}
        >
          {t("Copy")}
        </Button>
        <Button
          size="slim"
          tone="critical"
          disabled={busy}
          accessibilityLabel={t("Delete “{name}”", { name })}
          onClick={() => onStep({ intent: "delete", id })}
        >
          {t("Delete")}
        </Button>
      </InlineStack>
    </li>
  );
}
