import { useState } from "react";
import { Link } from "@remix-run/react";
import { Badge, Button, ButtonGroup, Icon, InlineStack, Text } from "@shopify/polaris";
import { ChevronDownIcon, ChevronUpIcon, DragHandleIcon } from "@shopify/polaris-icons";
import { stoppedWords } from "#app/domain/rule/run-limit.ts";
import { useWords } from "#app/ui/shared/words.tsx";

export type RuleOnList = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly isOn: boolean;
  /** The ticket that it changed too often. */
  readonly stoppedFor: string | null;
  /** Tickets of the last 30 days on which it acted. */
  readonly runs: number;
};

type RuleItemProps = {
  readonly rule: RuleOnList;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly busy: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  /** By so many places, down for more than none. */
  readonly onMove: (by: 1 | -1) => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
};

/** One rule of the list: it is dragged by the mouse, and moved by its buttons. */
export function RuleItem(props: RuleItemProps) {
  const { rule, isFirst, isLast, busy, onSwitch, onMove, onDrag, onDrop } = props;
  const { id, name, sentence, isOn, stoppedFor, runs } = rule;
  const t = useWords();
  const [isOver, setOver] = useState(false);
  return (
    <li
      className={isOver ? "loupe-rule loupe-rule--over" : "loupe-rule"}
      data-test="rule"
      draggable
      onDragStart={onDrag}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
    >
      <span className="loupe-rule__grip" aria-hidden="true">
        <Icon source={DragHandleIcon} tone="subdued" />
      </span>
      <div className="loupe-rule__words">
        <InlineStack gap="200" wrap blockAlign="center">
          <Link to={`/app/rules/${id}`}>
            <Text as="span" variant="bodyMd" fontWeight="semibold">
              {name}
            </Text>
          </Link>
          {stoppedFor !== null && !isOn ? (
            <Badge tone="attention">{t("Stopped")}</Badge>
          ) : isOn ? (
            <Badge tone="success">{t("On")}</Badge>
          ) : (
            <Badge>{t("Off")}</Badge>
          )}
        </InlineStack>
        <Text as="p">{sentence}</Text>
        {stoppedFor !== null && !isOn && (
          <Text as="p" tone="caution">
            {t(stoppedWords(stoppedFor))}
          </Text>
        )}
        <Text as="p" variant="bodySm" tone="subdued">
          {t(
            "{count, plural, =0 {No ticket} one {# ticket} other {# tickets}} in the last 30 days",
            {
              count: runs,
            },
          )}
        </Text>
      </div>
      <ButtonGroup>
        <Button
          disabled={busy}
          accessibilityLabel={
            isOn ? t("Switch off {name}", { name }) : t("Switch on {name}", { name })
          }
          onClick={() => onSwitch(!isOn)}
        >
          {isOn ? t("Switch off") : t("Switch on")}
        </Button>
        <Button
          icon={ChevronUpIcon}
          disabled={busy || isFirst}
          accessibilityLabel={t("Move {name} up", { name })}
          onClick={() => onMove(-1)}
        />
        <Button
          icon={ChevronDownIcon}
          disabled={busy || isLast}
          accessibilityLabel={t("Move {name} down", { name })}
          onClick={() => onMove(1)}
        />
      </ButtonGroup>
    </li>
  );
}
