import { useId, useState } from "react";
import { ActionList, Button, ButtonGroup, Popover } from "@shopify/polaris";
import type { ActionKind } from "#app/domain/action/action-kind.ts";
import type { OfferedAction } from "#app/domain/action/what-fits.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type ActionMenuProps = {
  /** Those that fit the ticket come first. */
  readonly offered: readonly OfferedAction[];
  /** Of what, for people who can't see the card around it: "order #1001". */
  readonly subject: string;
  /** `atOnce`: without its form, as far as nothing has to be asked. */
  readonly onChoose: (kind: ActionKind, atOnce: boolean) => void;
};

/** More than these would push what the order says off the screen. */
const MOST_BUTTONS = 2;

/** It harms nobody, is taken back by a click, and must be faster than whoever packs. */
const isAtOnce = ({ kind, fits }: OfferedAction): boolean => kind === "hold" && fits;

/** What can be done: what the ticket asks for as buttons, the rest in a menu. */
export function ActionMenu({ offered, subject, onChoose }: ActionMenuProps) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const first = offered.filter(({ fits }) => fits).slice(0, MOST_BUTTONS);
  const rest = offered.filter((one) => !first.includes(one));
  const choose = (kind: ActionKind) => {
    setOpen(false);
    onChoose(kind, false);
  };
  return (
    <div data-test="action-menu" role="group" aria-label={t("Actions for {subject}", { subject })}>
      <ButtonGroup>
        {first.map((one) => (
          <Button
            key={one.kind}
            size="slim"
            onClick={() => onChoose(one.kind, isAtOnce(one))}
            {...(isAtOnce(one) ? { ariaDescribedBy: id } : {})}
          >
            {t(one.words)}
          </Button>
        ))}
        {rest.length > 0 && (
          <Popover
            active={open}
            onClose={() => setOpen(false)}
            activator={
              <Button
                size="slim"
                disclosure={open ? "up" : "down"}
                ariaExpanded={open}
                onClick={() => setOpen(!open)}
              >
                {first.length > 0 ? t("More actions") : t("Actions")}
              </Button>
            }
          >
            <ActionList
              actionRole="menuitem"
              items={rest.map(({ kind, words }) => ({
                content: t(words),
                onAction: () => choose(kind),
              }))}
            />
          </Popover>
        )}
      </ButtonGroup>
      {first.some(isAtOnce) && (
        <p id={id} className="loupe-effect">
          {t(
            "One click holds it: nothing is packed until somebody releases it, and the customer is not told.",
          )}
        </p>
      )}
    </div>
  );
}
