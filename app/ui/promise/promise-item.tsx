import { Badge, BlockStack, Button, ButtonGroup, Text } from "@shopify/polaris";
import type { PromiseMove } from "#app/domain/promise/promise-state.ts";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { say, type Words } from "#app/domain/words/words.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { PromiseTime } from "./promise-time.tsx";
import { promiseMark } from "./promise-words.ts";

export type PromiseItemProps = {
  readonly promise: PromiseView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly busy: boolean;
  /** False for those who only read. */
  readonly mayDecide: boolean;
  readonly onMove: (promiseId: string, move: PromiseMove) => void;
};

/** One promise: its words, by when, how it stands, and what can be done with it. */
export function PromiseItem({ promise, busy, mayDecide, onMove, ...when }: PromiseItemProps) {
  const t = useWords();
  const { words, tone } = promiseMark(promise, when.now);
  return (
    <div data-test="promise" data-state={promise.state}>
      <BlockStack gap="100">
        <div className="loupe-between loupe-between--wrap">
          <Text as="span" breakWord fontWeight="medium">
            {t("“{text}”", { text: promise.words })}
          </Text>
          <Badge {...(tone ? { tone } : {})}>{t(words)}</Badge>
        </div>
        <Text as="p" variant="bodySm" tone="subdued">
          {promise.state === "kept" && promise.keptAt !== null
            ? withSlots(t("Kept {keptAt}, due {by}", { keptAt: slot("keptAt"), by: slot("by") }), {
                keptAt: <Time at={promise.keptAt} {...when} />,
                by: <PromiseTime at={promise.by} {...when} />,
              })
            : withSlots(t("By {by}", { by: slot("by") }), {
                by: <PromiseTime at={promise.by} {...when} />,
              })}
        </Text>
        {promise.unread && (
          <Text as="p" variant="bodySm" tone="caution">
            {t("The reply with this promise did not arrive: the customer never read it.")}
          </Text>
        )}
        {mayDecide && <Moves promise={promise} busy={busy} onMove={onMove} />}
      </BlockStack>
    </div>
  );
}

const movesOf = {
  offered: [
    { move: "accept", label: say("Accept") },
    { move: "strike", label: say("Strike") },
  ],
  accepted: [
    { move: "keep", label: say("Kept") },
    { move: "strike", label: say("Strike") },
  ],
  struck: [],
  kept: [],
} as const satisfies Record<
  PromiseView["state"],
  readonly { readonly move: PromiseMove; readonly label: Words }[]
>;

const accessible: Readonly<Record<PromiseMove, (t: Translate, words: string) => string>> = {
  accept: (t, words) => t("Accept the promise “{words}”", { words }),
  strike: (t, words) => t("Strike the promise “{words}”", { words }),
  keep: (t, words) => t("Mark as kept the promise “{words}”", { words }),
};

function Moves({ promise, busy, onMove }: Pick<PromiseItemProps, "promise" | "busy" | "onMove">) {
  const t = useWords();
  const moves = movesOf[promise.state];
  if (moves.length === 0) return null;
  return (
    <ButtonGroup>
      {moves.map(({ move, label }) => (
        <Button
          key={move}
          size="slim"
          disabled={busy}
          accessibilityLabel={accessible[move](t, promise.words)}
          onClick={() => onMove(promise.promiseId, move)}
        >
          {t(label)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
