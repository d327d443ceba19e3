import { Badge, BlockStack, Button, ButtonGroup, Text } from "@shopify/polaris";
import type { PromiseMove } from "#app/domain/promise/promise-state.ts";
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
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
  const { words, tone } = promiseMark(promise, when.now);
  return (
    <div data-test="promise" data-state={promise.state}>
      <BlockStack gap="100">
        <div className="loupe-between loupe-between--wrap">
          <Text as="span" breakWord fontWeight="medium">
            “{promise.words}”
          </Text>
          <Badge {...(tone ? { tone } : {})}>{words}</Badge>
        </div>
        <Text as="p" variant="bodySm" tone="subdued">
          {promise.state === "kept" && promise.keptAt !== null ? (
            <>
              Kept <Time at={promise.keptAt} {...when} />, due{" "}
              <PromiseTime at={promise.by} {...when} />
            </>
          ) : (
            <>
              By <PromiseTime at={promise.by} {...when} />
            </>
          )}
        </Text>
        {promise.unread && (
          <Text as="p" variant="bodySm" tone="caution">
            The reply with this promise did not arrive: the customer never read it.
          </Text>
        )}
        {mayDecide && <Moves promise={promise} busy={busy} onMove={onMove} />}
      </BlockStack>
    </div>
  );
}

const movesOf = {
  offered: [
    { move: "accept", label: "Accept" },
    { move: "strike", label: "Strike" },
  ],
  accepted: [
    { move: "keep", label: "Kept" },
    { move: "strike", label: "Strike" },
  ],
  struck: [],
  kept: [],
} as const satisfies Record<
  PromiseView["state"],
  readonly { readonly move: PromiseMove; readonly label: string }[]
>;

const accessible = {
  accept: "Accept the promise",
  strike: "Strike the promise",
  keep: "Mark as kept the promise",
} satisfies Record<PromiseMove, string>;

function Moves({ promise, busy, onMove }: Pick<PromiseItemProps, "promise" | "busy" | "onMove">) {
  const moves = movesOf[promise.state];
  if (moves.length === 0) return null;
  return (
    <ButtonGroup>
      {moves.map(({ move, label }) => (
        <Button
          key={move}
          size="slim"
          disabled={busy}
          accessibilityLabel={`${accessible[move]} “${promise.words}”`}
          onClick={() => onMove(promise.promiseId, move)}
        >
          {label}
        </Button>
      ))}
    </ButtonGroup>
  );
}
