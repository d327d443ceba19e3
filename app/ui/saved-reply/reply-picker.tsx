import { useEffect, useId, useState, type KeyboardEvent } from "react";
import {
  Badge,
  BlockStack,
  Button,
  InlineStack,
  Link,
  Popover,
  Select,
  Spinner,
  Text,
  TextField,
} from "@shopify/polaris";
import {
  findReplies,
  foldersOf,
  type OfferedReplies,
  type OrderChoice,
  type ReplyChoice,
} from "#app/domain/reply/reply-choice.ts";
import { previewTemplate } from "#app/domain/reply/variable/preview-template.ts";
import { namesInWords } from "#app/domain/reply/variable/variable-names.ts";
import { within } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { MailFrame } from "#app/ui/ticket/mail-frame.tsx";
import type { Offer } from "./saved-replies-port.ts";

type ReplyPickerProps = {
  readonly offer: Offer;
  /** The order that variables tell of; null while nothing is known. */
  readonly order: OrderChoice | null;
  readonly disabled: boolean;
  readonly onOpen: () => void;
  readonly onOrder: (orderId: string) => void;
  readonly onChoose: (reply: ReplyChoice, order: OrderChoice) => void;
};

/** The button for saved replies, and all of them behind it: searched, by folder, with a preview. */
export function ReplyPicker(props: ReplyPickerProps) {
  const t = useWords();
  const { offer, order, disabled } = props;
  const [isOpen, setOpen] = useState(false);
  const toggle = () => {
    if (!isOpen) props.onOpen();
    setOpen(!isOpen);
  };
  return (
    <Popover
      active={isOpen}
      onClose={() => setOpen(false)}
      preferredAlignment="left"
      fluidContent
      autofocusTarget="none"
      activator={
        <span data-test="saved-replies">
          <Button size="slim" disclosure disabled={disabled} ariaExpanded={isOpen} onClick={toggle}>
            {t("Saved replies")}
          </Button>
        </span>
      }
    >
      {/* Keys in here are not the reply's. */}
      <div className="loupe-picker" onKeyDown={(event) => event.stopPropagation()}>
        {offer.state === "known" && order ? (
          <Choice
            offered={offer.offered}
            order={order}
            onOrder={props.onOrder}
            onChoose={(reply) => {
              setOpen(false);
              props.onChoose(reply, order);
            }}
          />
        ) : offer.state === "failed" ? (
          <InlineStack gap="200" blockAlign="center">
            <Text as="p" tone="critical">
              {t("Saved replies could not be read.")}
            </Text>
            <Button size="slim" onClick={props.onOpen}>
              {t("Try again")}
            </Button>
          </InlineStack>
        ) : (
          <Spinner size="small" accessibilityLabel={t("Looking for saved replies")} />
        )}
      </div>
    </Popover>
  );
}

type ChoiceProps = {
  readonly offered: OfferedReplies;
  readonly order: OrderChoice;
  readonly onOrder: (orderId: string) => void;
  readonly onChoose: (reply: ReplyChoice) => void;
};

function Choice({ offered, order, onOrder, onChoose }: ChoiceProps) {
  const t = useWords();
  const listId = useId();
  const fieldId = `${listId}-field`;
  useEffect(() => {
    // The panel is put into its place after it is drawn; until then a focus would scroll the page to where it is not.
    const frame = requestAnimationFrame(() =>
      document.getElementById(fieldId)?.focus({ preventScroll: true }),
    );
    return () => cancelAnimationFrame(frame);
  }, [fieldId]);
  const [query, setQuery] = useState("");
  const [folder, setFolder] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const folders = foldersOf(offered.replies);
  const found = findReplies(offered.replies, { query, folder });
  const at = Math.min(active, Math.max(0, found.length - 1));
  const chosen = found[at];
  if (offered.replies.length === 0)
    return (
      <BlockStack gap="200">
        <Text as="p">{t("There are no saved replies yet.")}</Text>
        <Link url="/app/saved-replies">{t("Write one, or begin with ready-made ones")}</Link>
      </BlockStack>
    );
  const search = (next: string) => {
    setQuery(next);
    setActive(0);
  };
  const go = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive(Math.min(Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)), found.length - 1));
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onChoose(chosen);
    }
  };
  return (
    <>
      <div onKeyDown={go}>
        <TextField
          label={t("Search saved replies")}
          labelHidden
          id={fieldId}
          autoComplete="off"
          placeholder={t("Search by name, shortcut or words")}
          role="combobox"
          ariaControls={listId}
          ariaExpanded
          {...(chosen ? { ariaActiveDescendant: `${listId}-${chosen.id}` } : {})}
          value={query}
          onChange={search}
        />
      </div>
      {folders.length > 0 && (
        <div className="loupe-reply-actions" role="group" aria-label={t("Folder")}>
          <Button size="micro" pressed={folder === null} onClick={() => setFolder(null)}>
            {t("All")}
          </Button>
          {folders.map((name) => (
            <Button
              key={name}
              size="micro"
              pressed={folder === name}
              onClick={() => setFolder(folder === name ? null : name)}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {offered.orders.length > 1 && (
        <Select
          label={t("About order")}
          labelInline
          options={offered.orders.map(({ orderId, name }) => ({
            value: orderId ?? "",
            label: name,
          }))}
          value={order.orderId ?? ""}
          onChange={onOrder}
        />
      )}
      <div className="loupe-picker__body">
        {found.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("No saved reply has these words.")}
          </Text>
        ) : (
          <ul
            id={listId}
            className="loupe-picker__list"
            role="listbox"
            aria-label={t("Saved replies")}
          >
            {found.map((reply, index) => (
              <li
                key={reply.id}
                id={`${listId}-${reply.id}`}
                role="option"
                aria-selected={index === at}
                className="loupe-picker__item"
                data-test="reply-choice"
                onMouseEnter={() => setActive(index)}
                onClick={() => onChoose(reply)}
              >
                <InlineStack gap="200" blockAlign="center">
                  <Text as="span" fontWeight="medium" breakWord>
                    {reply.name}
                  </Text>
                  {reply.shortcut !== null && <Badge size="small">{`/${reply.shortcut}`}</Badge>}
                </InlineStack>
              </li>
            ))}
          </ul>
        )}
        {chosen && <ChosenPreview reply={chosen} order={order} />}
      </div>
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Link url="/app/saved-replies" removeUnderline>
          {t("All saved replies")}
        </Link>
        <Button
          size="slim"
          variant="primary"
          disabled={!chosen}
          onClick={() => chosen && onChoose(chosen)}
        >
          {t("Insert")}
        </Button>
      </InlineStack>
    </>
  );
}

function ChosenPreview({
  reply,
  order,
}: {
  readonly reply: ReplyChoice;
  readonly order: OrderChoice;
}) {
  const t = useWords();
  const preview = previewTemplate(reply.html, order.values[reply.language], t);
  return (
    <section className="loupe-picker__preview" aria-label={t("Preview")}>
      <MailFrame html={preview.html} title={t("Preview of “{name}”", { name: reply.name })} />
      {preview.missing.length > 0 && (
        <Text as="p" variant="bodySm" tone="critical">
          {t("Without a value here: {names}", {
            names: within(namesInWords(preview.missing.map(({ name }) => name))),
          })}
        </Text>
      )}
    </section>
  );
}
