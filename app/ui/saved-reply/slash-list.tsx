import { useEffect, useRef, type CSSProperties } from "react";
import { Badge, InlineStack, Spinner, Text } from "@shopify/polaris";
import type { OrderChoice, ReplyChoice } from "#app/domain/reply/reply-choice.ts";
import type { SlashAsked } from "#app/ui/composer/reply-editor.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { Offer } from "./saved-replies-port.ts";

type SlashListProps = {
  readonly offer: Offer;
  readonly asked: SlashAsked;
  readonly found: readonly ReplyChoice[];
  readonly active: number;
  /** Null where the ticket has one order at most. */
  readonly order: OrderChoice | null;
  readonly onChoose: (reply: ReplyChoice) => void;
};

/** In pixels: the list below the line, or above it where it would leave the window. */
const GAP = 6;
const HEIGHT = 320;
const WIDTH = 352;

/** What a slash brings; the field keeps the focus, and its keys choose. */
export function SlashList({ offer, asked, found, active, order, onChoose }: SlashListProps) {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const chosen = found[active];
  return (
    <div className="loupe-slash" data-test="slash-list" style={placeOf(asked)}>
      {offer.state === "loading" || offer.state === "none" ? (
        <Spinner size="small" accessibilityLabel={t("Looking for saved replies")} />
      ) : offer.state === "failed" ? (
        <Text as="p" tone="critical">
          {t("Saved replies could not be read. Try again in a moment.")}
        </Text>
      ) : found.length === 0 ? (
        <Text as="p" tone="subdued">
          {t("No saved reply has these words.")}
        </Text>
      ) : (
        <ul
          ref={list}
          className="loupe-picker__list"
          role="listbox"
          aria-label={t("Saved replies")}
        >
          {found.map((reply, index) => (
            <li
              key={reply.id}
              role="option"
              aria-selected={index === active}
              className="loupe-picker__item"
              // The field keeps its selection.
              onMouseDown={(event) => {
                event.preventDefault();
                onChoose(reply);
              }}
            >
              <InlineStack gap="200" blockAlign="center">
                <Text as="span" fontWeight="medium" breakWord>
                  {reply.name}
                </Text>
                {reply.shortcut !== null && <Badge size="small">{`/${reply.shortcut}`}</Badge>}
              </InlineStack>
              {reply.folder !== "" && (
                <Text as="span" variant="bodySm" tone="subdued">
                  {reply.folder}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {order !== null && (
        <Text as="p" variant="bodySm" tone="subdued">
          {t("About order {name}. Another one is chosen with the button for saved replies.", {
            name: order.name,
          })}
        </Text>
      )}
      <div role="status">
        <Text as="span" visuallyHidden>
          {chosen
            ? t("{count, plural, one {# saved reply} other {# saved replies}}, at {name}", {
                count: found.length,
                name: chosen.name,
              })
            : ""}
        </Text>
      </div>
    </div>
  );
}

function placeOf({ place }: SlashAsked): CSSProperties {
  const line = place();
  if (!line) return { left: GAP, top: GAP };
  const left = Math.max(GAP, Math.min(line.left, window.innerWidth - WIDTH - GAP));
  const isLow = line.bottom + HEIGHT > window.innerHeight && line.top > HEIGHT;
  return isLow
    ? { left, bottom: window.innerHeight - line.top + GAP }
    : { left, top: line.bottom + GAP };
}
